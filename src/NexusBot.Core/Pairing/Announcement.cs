using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Whether members have heard of what brought them together. Before that it is hidden from them: it may still be stopped, and nobody is to
/// learn of it then.
/// </summary>
public static class Announcement
{
    /// <summary>What the messages follow that bring them together.</summary>
    public static IEnumerable<Guid> Subjects(Partnership partnership) =>
        partnership.Beside is null ? partnership.Seats.Select(seat => seat.Id) : [partnership.Id.Value];

    /// <param name="openings">The messages of these subjects; null for one that is not kept any more.</param>
    public static bool IsHeard(Partnership partnership, IEnumerable<OutboxEntry?> openings, Instant now) =>
        partnership.Place is not null || partnership.NudgedAt is not null || openings.Any(opening => IsHeard(partnership, opening, now));

    /// <summary>Whether they may see it: who asked for a partner at once was shown them in the answer.</summary>
    public static bool IsShown(Partnership partnership, IEnumerable<OutboxEntry?> openings, Instant now) =>
        partnership.IsOnTheSpot || partnership.IsOverAt(now) || IsHeard(partnership, openings, now);

    /// <param name="asking">The claim that asks before it sends.</param>
    internal static async Task<bool> IsHeardAsync(
        this IOutboxStore outbox, Partnership partnership, OutboxClaim? asking, Instant now, CancellationToken cancellationToken)
    {
        var openings = await outbox.ListOpeningsAsync(partnership, cancellationToken);
        return IsHeard(partnership, openings.Select(opening => asking is not null && opening?.Id == asking.Entry.Id ? AsOf(asking) : opening), now);
    }

    internal static async Task<IReadOnlyList<Partnership>> WhereShownAsync(
        this IOutboxStore outbox, IEnumerable<Partnership> partnerships, Instant now, CancellationToken cancellationToken)
    {
        var shown = new List<Partnership>();
        foreach (var partnership in partnerships)
        {
            if (IsShown(partnership, await outbox.ListOpeningsAsync(partnership, cancellationToken), now))
                shown.Add(partnership);
        }

        return shown;
    }

    private static async Task<List<OutboxEntry?>> ListOpeningsAsync(this IOutboxStore outbox, Partnership partnership, CancellationToken cancellationToken)
    {
        var openings = new List<OutboxEntry?>();
        foreach (var subject in Subjects(partnership))
            openings.Add(await outbox.FindAsync(Partnership.OpeningKind, subject, cancellationToken));
        return openings;
    }

    private static OutboxEntry AsOf(OutboxClaim asking) => asking.Entry with { IsUnderWay = asking.UnknownSince is not null };

    // Where a thread is refused, direct messages follow. Where those are, nothing does: /pair status is what tells of it.
    private static bool IsHeard(Partnership partnership, OutboxEntry? opening, Instant now) => opening switch
    {
        null => partnership.Beside is null && now >= partnership.OpensAt,
        { Sent: not null } or { IsUnderWay: true } => true,
        _ => partnership.Beside is null && opening.ParkedReason is not null,
    };
}
