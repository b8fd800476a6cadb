namespace NexusBot.Core.Members;

/// <summary>What a new member is asked, in this order.</summary>
public enum ProfileStep
{
    Track,
    Goal,
    Zone,
    Hours,
    Skills,
}
