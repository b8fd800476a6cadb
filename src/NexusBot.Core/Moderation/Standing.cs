namespace NexusBot.Core.Moderation;

/// <summary>What a member is to the hub and to the thing at hand. A member can be several at once.</summary>
[Flags]
public enum Standing
{
    None = 0,
    Everyone = 1,
    Author = 2,
    Mentor = 4,
    Moderator = 8,
}
