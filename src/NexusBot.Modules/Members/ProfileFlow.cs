namespace NexusBot.Modules.Members;

/// <summary>What comes after an answer: the next question, or the card on which it was changed.</summary>
public enum ProfileFlow
{
    Start,
    Edit,
}
