using NexusBot.Core.Moderation;

namespace NexusBot.Storage.Tests;

internal static class Deciding
{
    /// <summary>A moderator chooses the channel for learnings. Says how many cards waited for it.</summary>
    public static async Task<int> ShowWaitingAsync(this IGuildSettingsStore store)
    {
        var defaults = GuildSettings.Defaults(Some.Guild);
        var settings = defaults with { Channels = defaults.Channels.Add(ChannelPurpose.Learnings, Some.Channel), Version = 1 };
        var audit = new AuditEntry(Some.Guild, Some.Brian, Some.Now, AuditKind.LearningsChannel, Before: null, After: null);
        return (await store.SaveAsync(settings, SettingsReach.Learnings, audit, Some.Mark(), TestContext.Current.CancellationToken))!.Value;
    }
}
