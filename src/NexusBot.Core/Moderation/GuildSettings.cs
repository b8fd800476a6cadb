using System.Collections.Immutable;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Core.Moderation;

/// <summary>What the moderators of a guild decided. A guild that decided nothing yet has <see cref="Defaults"/>.</summary>
public sealed record GuildSettings(
    GuildId Guild,
    ImmutableDictionary<ChannelPurpose, ChannelId> Channels,
    ImmutableDictionary<RolePurpose, RoleId> Roles,
    string Zone,
    int Version)
{
    public const string DefaultZone = "Etc/UTC";

    /// <summary>When rounds of pairs are made; null while moderators have not said it.</summary>
    public PairingSchedule? Pairing { get; init; }

    /// <summary>When members are reminded of a session who did not choose otherwise.</summary>
    public ReminderOffsets SessionReminders { get; init; } = ReminderOffsets.Defaults;

    public RoleId? MentorRole => Roles.TryGetValue(RolePurpose.Mentor, out var role) ? role : null;

    public static GuildSettings Defaults(GuildId guild) => new(
        guild,
        ImmutableDictionary<ChannelPurpose, ChannelId>.Empty,
        ImmutableDictionary<RolePurpose, RoleId>.Empty,
        DefaultZone,
        Version: 0);

    /// <summary>When the next round of pairs is made, or null while there is no schedule.</summary>
    public Instant? NextRound(Instant now) => Pairing?.Next(now, DateTimeZoneProviders.Tzdb[Zone]);

    public ChannelId? Channel(ChannelPurpose purpose) => Channels.TryGetValue(purpose, out var channel) ? channel : null;
}
