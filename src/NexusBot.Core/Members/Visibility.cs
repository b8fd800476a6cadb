namespace NexusBot.Core.Members;

/// <summary>Who sees a field of a profile beside the member: each circle lies within the one before it.</summary>
public enum Visibility
{
    Everyone,
    Partners,
    Nobody,
}
