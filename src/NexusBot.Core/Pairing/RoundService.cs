using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>Makes rounds: each once, whoever asks for it how often.</summary>
public sealed class RoundService(
    IRoundStore rounds,
    RoundPlanning planning,
    NoticeService notices,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<RoundService> logger)
{
    // A round that fell due while the bot was away is made up for within a day; then it is better to wait for the next one.
    private static readonly Duration s_latest = Duration.FromDays(1);

    // What a moderator made so shortly before is the round of that day.
    private static readonly Duration s_early = Duration.FromHours(12);

    private static readonly Duration s_betweenTwo = Duration.FromHours(1);
    private static readonly Duration s_shortest = Duration.FromDays(3);
    private static readonly Duration s_week = Duration.FromDays(7);

    private const int MostAttempts = 5;

    /// <summary>Makes the round that the schedule asks for by now, unless that was done.</summary>
    public Task MakeDueAsync(GuildId guild, CancellationToken cancellationToken) => MakeAsync(guild, by: null, Due, cancellationToken);

    /// <summary>Makes one at once.</summary>
    public async Task<Outcome<Round>> MakeNowAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.RunPairing, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var now = time.GetCurrentInstant();
        var planned = await PlanAsync(hub, now, await LatestAsync(hub.Guild, cancellationToken), cancellationToken);
        if (planned.In.Count < 2)
            return PairingRefusals.NobodyIn;

        var made = await MakeAsync(
            caller.Guild, caller.Member, (_, latest) => latest is null || now - latest.MadeAt >= s_betweenTwo ? now : null, cancellationToken);
        return made ?? (await LatestAsync(caller.Guild, cancellationToken) is { } latest && now - latest.MadeAt < s_betweenTwo
            ? PairingRefusals.JustMade(latest.MadeAt)
            : new Outcome<Round>(null, PairingRefusals.ChangedMeanwhile));
    }

    /// <summary>The next round as it would be now. Nobody is told.</summary>
    public async Task<Outcome<PlannedRound>> PreviewAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.RunPairing, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var now = time.GetCurrentInstant();
        var planned = await PlanAsync(hub, hub.NextRound(now) ?? now, await LatestAsync(hub.Guild, cancellationToken), cancellationToken);
        return planned.In.Count < 2 ? PairingRefusals.NobodyIn : planned;
    }

    private async Task<Round?> LatestAsync(GuildId guild, CancellationToken cancellationToken) =>
        (await rounds.ListAsync(guild, 1, cancellationToken)).SingleOrDefault();

    private Task<PlannedRound> PlanAsync(GuildSettings hub, Instant at, Round? latest, CancellationToken cancellationToken) =>
        planning.PlanAsync(hub.Guild, (latest?.Number ?? 0) + 1, at, hub.Pairing?.WithinCohorts == true, cancellationToken);

    // Null when it was made, is not due, or is too late.
    private Instant? Due(GuildSettings hub, Round? latest)
    {
        if (hub.Pairing is not { } schedule)
            return null;

        var now = time.GetCurrentInstant();
        var due = schedule.Latest(now, DateTimeZoneProviders.Tzdb[hub.Zone]);
        var isMissed = due <= schedule.Since || now - due > s_latest;
        return isMissed || latest?.At >= due - s_early ? null : due;
    }

    /// <param name="when">When one is wanted after the latest, by these settings; null when none is.</param>
    private async Task<Round?> MakeAsync(
        GuildId guild, MemberId? by, Func<GuildSettings, Round?, Instant?> when, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // All is made of the settings and the round that are judged here: what changes meanwhile is found out as it is added.
            var hub = await settings.GetAsync(guild, cancellationToken);
            var latest = await LatestAsync(guild, cancellationToken);
            if (when(hub, latest) is not { } at)
                return null;

            var planned = await PlanAsync(hub, at, latest, cancellationToken);
            var told = await TellAsync(planned, cancellationToken);
            var awake = await AwakeAsync(planned, cancellationToken);
            var draft = new RoundDrafting(planned, Begin(hub, planned, at, by), hub, awake, told).Draft();
            if (await rounds.TryAddAsync(draft, cancellationToken) != AddRoundResult.Added)
                continue;

            logger.LogInformation(
                "Round {Number} of guild {GuildId} made: {Paired} members in {Partnerships} partnerships, {LeftOut} left out",
                draft.Round.Number, guild.Value, draft.Round.Paired, draft.Round.Partnerships, draft.Round.LeftOut.Length);
            return draft.Round;
        }

        logger.LogWarning("The round of guild {GuildId} could not be made: too much changed meanwhile", guild.Value);
        return null;
    }

    private async Task<IReadOnlyDictionary<MemberId, Instant>> AwakeAsync(PlannedRound planned, CancellationToken cancellationToken)
    {
        var awake = new Dictionary<MemberId, Instant>();
        foreach (var enrolment in planned.In)
            awake[enrolment.Member] = await notices.NextMomentAsync(planned.Guild, enrolment.Member, cancellationToken);

        return awake;
    }

    private async Task<IReadOnlyList<DueNotice>> TellAsync(PlannedRound planned, CancellationToken cancellationToken)
    {
        var told = new List<DueNotice>();
        foreach (var left in planned.Plan.Unpaired.Select(unpaired => new LeftOut(unpaired.Member.Id, unpaired.Reason)))
            told.Add(await notices.AboutSelfAsync(planned.Guild, left.Member, NoticeKind.LeftOutOfRound, left.Told.ToString(), cancellationToken));

        return told;
    }

    private Round Begin(GuildSettings hub, PlannedRound planned, Instant at, MemberId? by) => new()
    {
        Guild = hub.Guild,
        Number = planned.Number,
        At = at,
        MadeAt = time.GetCurrentInstant(),
        EndsAt = EndOf(hub, at),
        Seed = planned.Seed,
        By = by,
    };

    private static Instant EndOf(GuildSettings hub, Instant at)
    {
        if (hub.NextRound(at) is not { } next)
            return at + s_week;

        return next - at >= s_shortest ? next : hub.NextRound(next)!.Value;
    }
}
