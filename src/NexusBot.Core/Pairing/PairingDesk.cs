using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace NexusBot.Core.Pairing;

/// <summary>What moderators decide and see of pairing.</summary>
public sealed class PairingDesk(
    IRoundStore rounds, IPartnershipStore partnerships, GuildSettingsService settings, IPairingAlarm alarm, TimeProvider time)
{
    private const int RoundsInReport = 8;

    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <param name="typedTime">Like "09:00", by the hub's clock.</param>
    /// <param name="typedZone">The hub's zone from now on; null leaves it as it is.</param>
    public async Task<Outcome<ScheduledRounds>> ScheduleAsync(
        Caller caller, IsoDayOfWeek day, string typedTime, string? typedZone, bool withinCohorts, CancellationToken cancellationToken)
    {
        if (s_time.Parse(typedTime.Trim()) is not { Success: true } at)
            return PairingRefusals.TimeNotUnderstood(typedTime);
        var zone = Zones.Find(typedZone);
        if (typedZone is not null && zone is null)
            return MemberRefusals.UnknownZone(typedZone);
        // Names like UTC+03 are NodaTime's own: what rings for a round does not know them.
        if (zone is not null && !DateTimeZoneProviders.Tzdb.Ids.Contains(zone.Id))
            return PairingRefusals.ZoneNotForRounds(typedZone!);

        var now = time.GetCurrentInstant();
        var schedule = new PairingSchedule(day, at.Value, withinCohorts, now);
        var saved = await settings.SetPairingAsync(caller, schedule, zone, cancellationToken);
        if (saved.Value is not { } hub)
            return saved.Refusal!;

        alarm.ScheduleChanged(caller.Guild);
        return new ScheduledRounds(hub, hub.NextRound(now)!.Value);
    }

    /// <summary>No more rounds by themselves, until there is a schedule again.</summary>
    public async Task<Outcome<GuildSettings>> PauseAsync(Caller caller, CancellationToken cancellationToken)
    {
        var saved = await settings.SetPairingAsync(caller, schedule: null, zone: null, cancellationToken);
        if (saved.Refusal is null)
            alarm.ScheduleChanged(caller.Guild);
        return saved;
    }

    /// <summary>The latest rounds, newest first.</summary>
    public async Task<Outcome<PairingReport>> ReportAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.RunPairing, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var reported = new List<ReportedRound>();
        foreach (var round in await rounds.ListAsync(caller.Guild, RoundsInReport, cancellationToken))
        {
            var all = await partnerships.ListOfRoundAsync(caller.Guild, round.Number, cancellationToken);
            reported.Add(new(round, [.. all.Where(partnership => !partnership.IsOnTheSpot)], all.Count(partnership => partnership.IsOnTheSpot)));
        }

        return new PairingReport(hub.NextRound(time.GetCurrentInstant()), reported);
    }
}
