using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What somebody means to be at, at the same time.</summary>
internal static class OverlappingSessions
{
    public static async Task<IReadOnlyList<Session>> ListOverlappingAsync(
        this ISessionStore store,
        GuildId guild,
        MemberId member,
        Instant start,
        Instant end,
        Instant now,
        SessionId except,
        CancellationToken cancellationToken) =>
    [
        .. (await store.ListAheadAsync(guild, now, cancellationToken))
            .Where(session => session.Id != except && session.Counts(member) && session.Overlaps(start, end)),
    ];
}
