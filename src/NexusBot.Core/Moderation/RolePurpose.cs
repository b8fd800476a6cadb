namespace NexusBot.Core.Moderation;

/// <summary>What a role of the hub means.</summary>
public enum RolePurpose
{
    Mentor,
}
