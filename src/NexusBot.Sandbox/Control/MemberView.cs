using System.Collections.Concurrent;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What a given member sees: their channels, and in them everything but other people's ephemeral messages.</summary>
internal sealed class MemberView(SandboxWorld world)
{
    private readonly ConcurrentDictionary<(ulong UserId, ulong MessageId), bool> _dismissed = [];

    public IReadOnlyList<Channel> Channels(ulong userId, ulong guildId) =>
    [
        .. world.Channels.List(guildId)
            .Concat(world.Channels.ListThreads(guildId))
            .Where(channel => Sees(userId, channel)),
    ];

    /// <summary>What is planned or goes on, but for what happens in a channel that the member does not see.</summary>
    public IReadOnlyList<ScheduledEvent> Events(ulong userId, ulong guildId) =>
    [
        .. world.ScheduledEvents.List(guildId)
            .Where(scheduled => scheduled.ChannelId is not { } id || (world.Channels.Find(id) is { } channel && Sees(userId, channel))),
    ];

    public bool Sees(ulong userId, Channel channel) => world.Permissions.Has(userId, channel, Permissions.ViewChannel);

    public IReadOnlyList<Message> Messages(ulong userId, Channel channel, int limit) =>
    [
        .. world.Messages.List(channel.Id)
            .Where(message => message.EphemeralFor is not { } only || (only == userId && !_dismissed.ContainsKey((userId, message.Id))))
            .TakeLast(limit),
    ];

    /// <summary>"Dismiss message": what only this member sees is gone from their sight. The bot is not told.</summary>
    public void Dismiss(ulong userId, ulong messageId) => _dismissed[(userId, messageId)] = true;
}
