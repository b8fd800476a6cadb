using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Plans a session and, once its host has seen what was understood, schedules it.</summary>
public sealed class SessionScheduling(
    ISessionStore store, MemberService members, TakenTimes takenTimes, GuildSettingsService settings, TimeProvider time, ILogger<SessionScheduling> logger)
{
    /// <summary>What was understood. Nothing is kept, except the zone if it is the first that the member names.</summary>
    public async Task<Outcome<PlannedSession>> PlanAsync(Caller caller, ScheduleSession request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ScheduleSession, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var content = SessionReader.Read(request.Form);
        if (content.Refusal is not null)
            return content.Refusal;

        var own = await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken);
        var named = string.IsNullOrWhiteSpace(request.Zone) ? null : Zones.Find(request.Zone);
        if (named is null && !string.IsNullOrWhiteSpace(request.Zone))
            return MemberRefusals.UnknownZone(request.Zone);

        var now = time.GetCurrentInstant();
        var when = WhenParser.Parse(request.When, named ?? own, now, request.Repeat);
        if (when.Refusal is not null)
            return when.Refusal;
        if (own is null && named is not null)
            await members.SetZoneAsync(caller, named.Id, cancellationToken);

        var zone = (named ?? own)?.Id ?? (await settings.GetAsync(caller.Guild, cancellationToken)).Zone;
        var planned = new PlannedSession(SessionId.New(now), content.Value!, StartOf(when.Value!, now), zone, when.Value!.Repeats);
        var taken = await takenTimes.FindAsync(
            caller.Guild, caller.Member, caller.Member, new Interval(planned.Start, planned.End), counts: null, cancellationToken);
        return planned with { Overlapping = taken.Sessions, Promised = taken.Promised };
    }

    public async Task<Outcome<ScheduledSession>> ScheduleAsync(Caller caller, PlannedSession planned, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(Capability.ScheduleSession, caller, hub, caller.Member) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        if (planned.Start <= now)
            return TimeRefusals.InThePast(planned.Start);

        var added = await store.TryAddAsync(Begin(caller.Guild, caller.Member, caller.Channel, planned, now), caller.Mark(now), cancellationToken);
        if (added.Value is not { } session)
            return added.Refusal!;

        logger.LogInformation("Session {SessionId} scheduled in guild {GuildId}", session.Id.Value, session.Guild.Value);
        return new ScheduledSession(session, hub.Channel(ChannelPurpose.Sessions));
    }

    // Nobody meets at 18:00 and 37 seconds.
    internal static Instant StartOf(Schedule when, Instant now)
    {
        if (when.Repeats is { } series && series.At(series.Start) is { } first && first > now)
            return first;

        var milliseconds = when.First.ToUnixTimeMilliseconds();
        var minute = Instant.FromUnixTimeMilliseconds(milliseconds - (milliseconds % NodaConstants.MillisecondsPerMinute));
        return minute > now ? minute : minute + Duration.FromMinutes(1);
    }

    internal static Session Begin(GuildId guild, MemberId host, ChannelId askedIn, PlannedSession planned, Instant now) => new()
    {
        Id = planned.Id,
        Guild = guild,
        Host = host,
        Content = planned.Content,
        Start = planned.Start,
        Zone = planned.Zone,
        AskedIn = askedIn,
        CreatedAt = now,
        Repeats = planned.Repeats is { } rule ? new SessionSeries(rule, rule.Start) : null,
        Origin = planned.Id,
        Answers = [new Rsvp(host, RsvpAnswer.Going, now)],
        Version = 1,
    };
}
