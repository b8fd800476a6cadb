namespace NexusBot.Core.Sessions;

/// <summary>How much of what repeats a change is for.</summary>
public enum SessionScope
{
    ThisOne,
    AllThatFollow,
}
