using System.Threading.Channels;
using NexusBot.Core;
using NexusBot.Core.Pairing;

namespace NexusBot.Host.Scheduling;

/// <summary>What is rung when the moderators of a guild chose other times for its rounds.</summary>
internal sealed class PairingBell : IPairingAlarm
{
    private readonly Channel<GuildId> _rings = Channel.CreateUnbounded<GuildId>(new UnboundedChannelOptions { SingleReader = true });

    public void ScheduleChanged(GuildId guild) => _rings.Writer.TryWrite(guild);

    public ValueTask<GuildId> ListenAsync(CancellationToken cancellationToken) => _rings.Reader.ReadAsync(cancellationToken);
}
