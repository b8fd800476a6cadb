using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Sees to sessions whose host is no more, and lets others take them over.</summary>
public sealed class SessionHosting(
    ISessionStore store,
    ISessionPollStore polls,
    IGuildMembers members,
    GuildSettingsService settings,
    TimeProvider time,
    ILogger<SessionHosting> logger)
{
    /// <summary>Leads a session that has no host: whoever comes to it, and moderators.</summary>
    public async Task<Outcome<Session>> TakeOverAsync(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(Capability.JoinSession, caller, hub) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        var ahead = await store.ListAheadAsync(caller.Guild, now, cancellationToken);
        if (ahead.Count(session => session.Host == caller.Member) >= SessionLimits.OfHost)
            return SessionRefusals.TooManyOfYours;

        const string Deed = "session.take-over";
        var moderates = Rights.Check(Capability.ChangeSession, caller, hub) is null;
        var change = new SessionChange(Deed, stored => SessionGate.WhyClosed(stored, now) is { } closed
            ? closed
            : Hostless.TakeOver(stored, caller.Member, moderates, now))
        {
            Audit = new AuditEntry(caller.Guild, caller.Member, now, Deed, Before: null, After: id.ToString()),
        };
        return await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken);
    }

    /// <summary>The same from a direct message, where there is no guild.</summary>
    public async Task<Outcome<Session>> TakeOverAsync(Answerer answerer, SessionId id, CancellationToken cancellationToken) =>
        await store.FindAnywhereAsync(id, cancellationToken) is { } session
            ? await TakeOverAsync(SessionAttendance.CallerOf(answerer, session), id, cancellationToken)
            : SessionRefusals.NotFound;

    /// <summary>Finds out who of the hosts has left the guild. Without the intent for it nobody tells us.</summary>
    public async Task LookAsync(GuildId guild, CancellationToken cancellationToken)
    {
        var ahead = await store.ListAheadAsync(guild, time.GetCurrentInstant(), cancellationToken);
        foreach (var host in ahead.Where(session => !session.IsHostless).Select(session => session.Host).Distinct())
        {
            if (!await members.IsInAsync(guild, host, cancellationToken))
                await LeaveAsync(guild, host, cancellationToken);
        }
    }

    private async Task LeaveAsync(GuildId guild, MemberId host, CancellationToken cancellationToken)
    {
        await store.DisownAsync(guild, host, cancellationToken);
        await polls.CloseOfAsync(guild, host, cancellationToken);
        logger.LogInformation("Member {MemberId} is no longer in guild {GuildId}, and hosts no sessions there", host.Value, guild.Value);
    }
}
