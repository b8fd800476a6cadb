namespace NexusBot.Core.Learnings;

/// <param name="Channel">Where its card will appear; null while no channel is set for its kind.</param>
public sealed record SharedLearning(Learning Learning, ChannelId? Channel)
{
    /// <summary>How many pictures could no longer be had.</summary>
    public int LostPictures { get; init; }

    /// <summary>What to tell the author, with the channel's id as an argument.</summary>
    public FormattableString Notice => Channel is { } channel
        ? $"Saved. Its card appears in {channel}."
        : (FormattableString)
            $"Saved, and found with /learning find. Its card waits for a channel: ask a moderator to choose one with /hub channel.";
}
