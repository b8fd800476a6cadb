namespace NexusBot.Core.Learnings;

/// <param name="Channel">Where its card will appear; null while no channel is set for its kind.</param>
public sealed record SharedLearning(Learning Learning, ChannelId? Channel)
{
    /// <summary>What to tell the author, with the channel's id as an argument.</summary>
    public FormattableString Notice => Channel is { } channel
        ? $"Saved. Its card appears in {channel}."
        : (FormattableString)
            $"Saved, and found with /learning find. It has no channel to appear in yet: ask a moderator to set one with /hub channel.";
}
