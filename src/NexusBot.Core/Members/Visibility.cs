namespace NexusBot.Core.Members;

/// <summary>Who sees a field of a profile beside the member.</summary>
public enum Visibility
{
    Everyone,
    Partners,
    Nobody,
}
