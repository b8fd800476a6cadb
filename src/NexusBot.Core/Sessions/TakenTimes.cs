using NexusBot.Core.Members;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Knows what a member has at a time: sessions that they mean to be at, and what they have promised to partners.</summary>
public sealed class TakenTimes(ISessionStore sessions, IAppointments appointments, TimeProvider time)
{
    /// <param name="asker">Who learns of it. What others promised each other is nobody else's business.</param>
    /// <param name="counts">Which sessions count; null for all.</param>
    internal async Task<TakenTime> FindAsync(
        GuildId guild, MemberId member, MemberId asker, Interval then, Func<Session, bool>? counts, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var ahead = await sessions.ListAheadAsync(guild, now, cancellationToken);
        var promised = member == asker ? await appointments.ListAheadAsync(guild, member, now, cancellationToken) : [];
        return new TakenTime(
            [.. ahead.Where(session => session.Counts(member) && session.Overlaps(then.Start, then.End) && counts?.Invoke(session) != false)],
            [.. promised.Where(each => each.Time.Start < then.End && then.Start < each.Time.End)]);
    }
}
