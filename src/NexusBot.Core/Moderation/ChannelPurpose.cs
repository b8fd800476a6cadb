namespace NexusBot.Core.Moderation;

/// <summary>What a channel of the hub is for.</summary>
public enum ChannelPurpose
{
    Learnings,
    Challenges,
    Sessions,
    Pairs,
}
