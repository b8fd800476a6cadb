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

    public async Task<Outcome<GuildSettings>> SetChannelAsync(
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
            $"channel.{purpose}",
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

        return await ChangeAsync(
            caller,
            $"role.{purpose}",
            settings => settings.Roles.TryGetValue(purpose, out var role) ? role.ToString() : null,
            settings => settings with { Roles = settings.Roles.SetItem(purpose, choice.Role) },
            cancellationToken);
    }

    /// <param name="schedule">Null for no rounds by themselves.</param>
    /// <param name="zone">The hub's zone from now on; null leaves it as it is.</param>
    public Task<Outcome<GuildSettings>> SetPairingAsync(
        Caller caller, PairingSchedule? schedule, DateTimeZone? zone, CancellationToken cancellationToken) => ChangeAsync(
        caller,
        "pairing",
        settings => settings.Pairing is { } pairing ? $"{pairing.Day} {pairing.Time} {settings.Zone}" : null,
        settings => settings with { Pairing = schedule, Zone = zone?.Id ?? settings.Zone },
        cancellationToken);

    /// <param name="typed">"1 day, 10 min" or "none".</param>
    public async Task<Outcome<GuildSettings>> SetSessionRemindersAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (OffsetsText.Read(typed) is not { } offsets)
            return ReminderRefusals.OffsetsNotUnderstood(typed);

        return await ChangeAsync(
            caller,
            "session-reminders",
            settings => OffsetsText.Describe(settings.SessionReminders),
            settings => settings with { SessionReminders = offsets },
            cancellationToken);
    }

    private async Task<Outcome<GuildSettings>> ChangeAsync(
        Caller caller,
        string what,
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
            if (!await store.SaveAsync(after, audit, caller.Mark(now), cancellationToken))
                continue;

            logger.LogInformation("Setting {Setting} of guild {GuildId} changed by {MemberId}", what, caller.Guild.Value, caller.Member.Value);
            return after;
        }

        return SettingsRefusals.ChangedMeanwhile;
    }
}
