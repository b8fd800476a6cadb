using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Finds times for a session, asks who can come to which, and schedules the one that was chosen.</summary>
public sealed class SessionPolls(
    ISessionPollStore store,
    ISessionStore sessions,
    IMemberStore members,
    IAppointments appointments,
    TakenTimes takenTimes,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<SessionPolls> logger)
{
    /// <summary>What was found. Nothing is kept, and nobody is asked.</summary>
    public async Task<Outcome<PlannedPoll>> PlanAsync(Caller caller, FindTime request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ScheduleSession, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var content = SessionReader.Read(request.Form);
        if (content.Refusal is not null)
            return content.Refusal;
        var invited = request.Invited.Distinct().Where(member => member != caller.Member).ToList();
        if (invited.Count > SessionPoll.MostInvited)
            return PollRefusals.TooManyInvited;

        var now = time.GetCurrentInstant();
        var ahead = await sessions.ListAheadAsync(caller.Guild, now, cancellationToken);
        var known = new Dictionary<MemberId, MemberCalendar>();
        foreach (var member in invited.Prepend(caller.Member))
        {
            if (await FindHoursAsync(caller, member, cancellationToken) is { } hours)
            {
                var taken = (await appointments.ListAheadAsync(caller.Guild, member, now, cancellationToken)).Select(each => each.Time);
                known.Add(member, new MemberCalendar(hours, [.. ahead.Where(session => session.Counts(member))]) { Taken = [.. taken] });
            }
        }
        if (known.Count == 0)
            return PollRefusals.NoHours;

        var own = Zones.Find((await members.FindAsync(caller.Guild, caller.Member, cancellationToken))?.Zone);
        var zone = own ?? Zones.Find((await settings.GetAsync(caller.Guild, cancellationToken)).Zone) ?? DateTimeZone.Utc;
        var times = FreeTimes.Find([.. known.Values], content.Value!.Length, zone, now, request.Days);
        return times.Count == 0
            ? PollRefusals.NoTime(request.Days)
            : new PlannedPoll(SessionPollId.New(now), content.Value, zone.Id, times, invited, [.. known.Keys], [.. invited.Where(member => !known.ContainsKey(member))]);
    }

    /// <summary>Asks everybody.</summary>
    public async Task<Outcome<AskedPoll>> AskAsync(Caller caller, PlannedPoll planned, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(Capability.ScheduleSession, caller, hub, caller.Member) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        var poll = new SessionPoll
        {
            Id = planned.Id,
            Guild = caller.Guild,
            Asker = caller.Member,
            Content = planned.Content,
            Zone = planned.Zone,
            AskedIn = caller.Channel,
            CreatedAt = now,
            Invited = planned.Invited,
            Times = [.. planned.Times.Select(each => each.Start)],
        };
        var added = await store.TryAddAsync(poll, caller.Mark(now), cancellationToken);
        return added.Value is { } asked ? new AskedPoll(asked, hub.Channel(ChannelPurpose.Sessions) ?? asked.AskedIn) : added.Refusal!;
    }

    public async Task<Outcome<SessionPoll>> GetAsync(Caller caller, SessionPollId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadSessions, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await store.FindAsync(caller.Guild, id, cancellationToken) is { } poll ? poll : PollRefusals.NotFound;
    }

    /// <summary>Votes for a time; once more takes the vote back.</summary>
    public async Task<Outcome<SessionPoll>> VoteAsync(Caller caller, SessionPollId id, int timeIndex, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.JoinSession, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        var change = new PollChange("poll.vote", poll => PollRules.WhyNot(poll, timeIndex, now) is { } refusal
            ? refusal
            : PollRules.Vote(poll, new PollVote(caller.Member, timeIndex)));
        return await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken);
    }

    /// <summary>Schedules the session at this time, with those who could come then.</summary>
    /// <param name="evenSo">Although its host has something else at the same time.</param>
    public async Task<Outcome<SessionPoll>> SettleAsync(
        Caller caller, SessionPollId id, int timeIndex, bool evenSo, CancellationToken cancellationToken)
    {
        if (!evenSo && await FindOverlapOfHostAsync(caller, id, timeIndex, cancellationToken) is { } overlaps)
            return overlaps;

        var settled = await DoAsync(
            caller,
            id,
            AuditKind.SettlePoll,
            (poll, now) => PollRules.WhyNot(poll, timeIndex, now) is { } refusal ? refusal : PollRules.Settle(poll, timeIndex, now),
            cancellationToken);
        if (settled.Value is { } poll)
            logger.LogInformation("Poll {PollId} settled in guild {GuildId}", poll.Id.Value, poll.Guild.Value);
        return settled;
    }

    /// <summary>What the caller has at one of the times.</summary>
    public Task<TakenTime> FindTakenAsync(Caller caller, SessionPoll poll, int timeIndex, CancellationToken cancellationToken) =>
        FindTakenAsync(poll, caller.Member, caller, timeIndex, cancellationToken);

    /// <summary>Ends it without a session.</summary>
    public Task<Outcome<SessionPoll>> CloseAsync(Caller caller, SessionPollId id, CancellationToken cancellationToken) => DoAsync(
        caller,
        id,
        AuditKind.ClosePoll,
        (poll, _) => PollRules.WhyClosed(poll) is { } closed ? closed : new PollStep(poll with { State = PollState.Closed }),
        cancellationToken);

    /// <summary>The poll, if the caller may settle it and it is open: what the private menu shows.</summary>
    public async Task<Outcome<SessionPoll>> GetOwnAsync(Caller caller, SessionPollId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } poll)
            return PollRefusals.NotFound;

        var refusal = await settings.CheckAsync(Capability.ChangeSession, caller, poll.Asker, cancellationToken) ?? PollRules.WhyClosed(poll);
        return refusal is null ? poll : refusal;
    }

    /// <summary>Forgets the polls whose times are long past.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var endedBy = time.GetCurrentInstant() - Session.KeptAfterwards;
        await Sweeping.InStepsAsync(max => store.SweepAsync(endedBy, max, cancellationToken));
    }

    private async Task<Outcome<SessionPoll>> DoAsync(
        Caller caller, SessionPollId id, AuditKind kind, Func<SessionPoll, Instant, Outcome<PollStep>> apply, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } poll)
            return PollRefusals.NotFound;
        if (await settings.CheckAsync(Capability.ChangeSession, caller, poll.Asker, cancellationToken) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        var change = new PollChange(AuditNames.Of(kind), stored => apply(stored, now))
        {
            Audit = poll.Asker == caller.Member ? null : new AuditEntry(caller.Guild, caller.Member, now, kind, Before: null, After: id.ToString()),
        };
        return await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken);
    }

    // Hours are nobody's business whose member shows them to nobody. A poll tells times, and not who is free at them.
    private async Task<WeeklyHours?> FindHoursAsync(Caller caller, MemberId member, CancellationToken cancellationToken) =>
        await members.FindAsync(caller.Guild, member, cancellationToken) is { Hours.Length: > 0 } profile
        && Zones.Find(profile.Zone) is { } zone
        && (member == caller.Member || profile.VisibilityOf(ProfileField.Hours) != Visibility.Nobody)
            ? new WeeklyHours(zone, profile.Hours)
            : null;

    private async Task<Refusal?> FindOverlapOfHostAsync(Caller caller, SessionPollId id, int timeIndex, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } poll
            || PollRules.WhyNot(poll, timeIndex, time.GetCurrentInstant()) is not null
            || await settings.CheckAsync(Capability.ChangeSession, caller, poll.Asker, cancellationToken) is not null)
            return null;

        var taken = await FindTakenAsync(poll, poll.Asker, caller, timeIndex, cancellationToken);
        return caller.Member != poll.Asker && taken.Sessions is [var other, ..]
            ? SessionRefusals.HostOverlaps(other.Content.Title, other.Start)
            : taken.WhyNot;
    }

    private Task<TakenTime> FindTakenAsync(SessionPoll poll, MemberId member, Caller asker, int timeIndex, CancellationToken cancellationToken)
    {
        var start = poll.Times[timeIndex];
        return takenTimes.FindAsync(
            poll.Guild, member, asker.Member, new Interval(start, start + poll.Content.Length), session => session.Poll != poll.Id, cancellationToken);
    }
}
