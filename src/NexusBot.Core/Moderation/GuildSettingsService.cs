using System.Globalization;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Reminders;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Moderation;

public sealed class GuildSettingsService(IGuildSettingsStore store, TimeProvider time, ILogger<GuildSettingsService> logger)
{
    public async Task<GuildSettings> GetAsync(GuildId guild, CancellationToken cancellationToken) =>
        await store.FindAsync(guild, cancellationToken) ?? GuildSettings.Defaults(guild);

    /// <summary>Asks the table of rights with the guild's settings of this moment: null when the caller may.</summary>
    public async Task<Refusal?> CheckAsync(Capability capability, Caller caller, MemberId? author, CancellationToken cancellationToken) =>
        Rights.Check(capability, caller, await GetAsync(caller.Guild, cancellationToken), author);

    /// <summary>Chooses it; the cards that waited for it are under way with that.</summary>
    public async Task<Outcome<SavedSettings>> SetChannelAsync(
        Caller caller, ChannelPurpose purpose, ChannelChoice choice, CancellationToken cancellationToken)
    {
        if (await CheckAsync(Capability.ChangeSettings, caller, author: null, cancellationToken) is { } refusal)
            return refusal;
        if (!choice.IsHere)
            return SettingsRefusals.ChannelElsewhere;
        if (choice.MissingRights.Count > 0)
            return SettingsRefusals.CannotPost(choice.Channel, choice.MissingRights);

        return await ChangeAsync(
            caller,
            KindOf(purpose),
            ReachOf(purpose),
            settings => settings.Channel(purpose)?.ToString(),
            settings => settings with { Channels = settings.Channels.SetItem(purpose, choice.Channel) },
            cancellationToken);
    }

    public async Task<Outcome<GuildSettings>> SetRoleAsync(
        Caller caller, RolePurpose purpose, RoleChoice choice, CancellationToken cancellationToken)
    {
        if (await CheckAsync(Capability.ChangeSettings, caller, author: null, cancellationToken) is { } refusal)
            return refusal;
        // Discord gives a guild's @everyone role the guild's own id.
        if (choice.Role.Value == caller.Guild.Value)
            return SettingsRefusals.EveryoneIsNoRole;
        if (choice.IsManaged)
            return SettingsRefusals.ManagedRole(choice.Role);

        return SettingsOf(await ChangeAsync(
            caller,
            KindOf(purpose),
            SettingsReach.Nothing,
            settings => settings.Roles.TryGetValue(purpose, out var role) ? role.ToString() : null,
            settings => settings with { Roles = settings.Roles.SetItem(purpose, choice.Role) },
            cancellationToken));
    }

    /// <param name="schedule">Null for no rounds by themselves.</param>
    /// <param name="zone">The hub's zone from now on; null leaves it as it is.</param>
    public async Task<Outcome<GuildSettings>> SetPairingAsync(
        Caller caller, PairingSchedule? schedule, DateTimeZone? zone, CancellationToken cancellationToken) => SettingsOf(await ChangeAsync(
        caller,
        AuditKind.Pairing,
        SettingsReach.Nothing,
        settings => settings.Pairing is { } pairing ? string.Create(CultureInfo.InvariantCulture, $"{pairing.Day} {pairing.Time:HH:mm} {settings.Zone}") : null,
        settings => settings with { Pairing = schedule, Zone = zone?.Id ?? settings.Zone },
        cancellationToken));

    /// <param name="typed">"1 day, 10 min" or "none".</param>
    public async Task<Outcome<GuildSettings>> SetSessionRemindersAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (OffsetsText.Read(typed) is not { } offsets)
            return ReminderRefusals.OffsetsNotUnderstood(typed);

        return SettingsOf(await ChangeAsync(
            caller,
            AuditKind.SessionReminders,
            SettingsReach.Sessions,
            settings => OffsetsText.Describe(settings.SessionReminders),
            settings => settings with { SessionReminders = offsets },
            cancellationToken));
    }

    private static SettingsReach ReachOf(ChannelPurpose purpose) => purpose switch
    {
        ChannelPurpose.Learnings or ChannelPurpose.Challenges => SettingsReach.Learnings,
        ChannelPurpose.Sessions => SettingsReach.Sessions,
        ChannelPurpose.Pairs => SettingsReach.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, message: null),
    };

    private static AuditKind KindOf(ChannelPurpose purpose) => purpose switch
    {
        ChannelPurpose.Learnings => AuditKind.LearningsChannel,
        ChannelPurpose.Challenges => AuditKind.ChallengesChannel,
        ChannelPurpose.Sessions => AuditKind.SessionsChannel,
        ChannelPurpose.Pairs => AuditKind.PairsChannel,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, message: null),
    };

    private static AuditKind KindOf(RolePurpose purpose) => purpose switch
    {
        RolePurpose.Mentor => AuditKind.MentorRole,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, message: null),
    };

    private static Outcome<GuildSettings> SettingsOf(Outcome<SavedSettings> saved) => new(saved.Value?.Settings, saved.Refusal);

    private async Task<Outcome<SavedSettings>> ChangeAsync(
        Caller caller,
        AuditKind what,
        SettingsReach reach,
        Func<GuildSettings, string?> read,
        Func<GuildSettings, GuildSettings> change,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = await GetAsync(caller.Guild, cancellationToken);
            if (Rights.Check(Capability.ChangeSettings, caller, before) is { } refusal)
                return refusal;

            var after = change(before) with { Version = before.Version + 1 };
            var now = time.GetCurrentInstant();
            var audit = new AuditEntry(caller.Guild, caller.Member, now, what, read(before), read(after));
            if (await store.SaveAsync(after, reach, audit, caller.Mark(now), cancellationToken) is not { } waiting)
                continue;

            logger.LogInformation("Setting {Setting} of guild {GuildId} changed by {MemberId}", what, caller.Guild.Value, caller.Member.Value);
            return new SavedSettings(after, waiting);
        }

        return SettingsRefusals.ChangedMeanwhile;
    }
}
