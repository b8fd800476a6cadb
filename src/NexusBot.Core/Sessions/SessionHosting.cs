using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
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
        var moderates = Rights.Check(Capability.ChangeSession, caller, hub) is null;
        var change = new SessionChange(AuditNames.Of(AuditKind.TakeSessionOver), stored => SessionGate.WhyClosed(stored, now) is { } closed
            ? closed
            : Hostless.TakeOver(stored, caller.Member, moderates, now))
        {
            Audit = new AuditEntry(caller.Guild, caller.Member, now, AuditKind.TakeSessionOver, Before: null, After: id.ToString()),
        };
        return await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken);
    }

    /// <summary>The same from a direct message, where there is no guild.</summary>
    public async Task<Outcome<Session>> TakeOverAsync(Answerer answerer, SessionId id, CancellationToken cancellationToken)
    {
        if (await store.FindAnywhereAsync(id, cancellationToken) is not { } session)
            return SessionRefusals.NotFound;

        // A message stays when its reader has left.
        return await members.IsInAsync(session.Guild, answerer.Member, cancellationToken)
            ? await TakeOverAsync(answerer.In(session.Guild, session.AskedIn), id, cancellationToken)
            : SessionRefusals.NotInGuild;
    }

    /// <summary>Finds out who of those who host a session or asked for a time has left the guild. Without the intent for it nobody tells us.</summary>
    public async Task LookAsync(GuildId guild, CancellationToken cancellationToken)
    {
        var ahead = await store.ListAheadAsync(guild, time.GetCurrentInstant(), cancellationToken);
        var hosts = ahead.Where(session => !session.IsHostless).Select(session => session.Host);
        foreach (var member in hosts.Union(await polls.ListAskersAsync(guild, cancellationToken)))
        {
            try
            {
                if (!await members.IsInAsync(guild, member, cancellationToken))
                    await LeaveAsync(guild, member, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // The others are no worse for it, and this one is asked about again.
                logger.LogWarning(fault, "Whether member {MemberId} is still in guild {GuildId} could not be found out", member.Value, guild.Value);
            }
        }
    }

    private async Task LeaveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        // Cut short between the two, it is found and done by the next look.
        await polls.CloseOfAsync(guild, member, cancellationToken);
        await store.DisownAsync(guild, member, cancellationToken);
        logger.LogInformation("Member {MemberId} is no longer in guild {GuildId}, and hosts no sessions there", member.Value, guild.Value);
    }
}
