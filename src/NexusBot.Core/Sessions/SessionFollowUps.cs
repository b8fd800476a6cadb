using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What follows from a session as it stands, and from how it came to stand so. Worked out without a store, and kept by it in one transaction.</summary>
/// <param name="Reminders">All there are of it, those that came included. One that is not among them is not to come.</param>
/// <param name="Since">A reminder that was due by then comes no more; one that fell due later, while nobody was there, comes late.</param>
/// <param name="News">What members are told of the change itself.</param>
/// <param name="Entries">What Discord is to show.</param>
public sealed record SessionFollowUps(
    IReadOnlyList<SessionMessage> Reminders, Instant Since, IReadOnlyList<SessionMessage> News, IReadOnlyList<OutboxEntry> Entries)
{
    // In the channel's row the card stands first, and what belongs to it comes after.
    private static readonly Duration s_afterTheCard = Duration.FromMilliseconds(1);

    /// <param name="before">The session before the change, or the one that this one follows; null for one that is new.</param>
    /// <param name="after">The session as it stands.</param>
    /// <param name="hub">The settings of its guild.</param>
    /// <param name="by">Who changed it; they know already.</param>
    /// <param name="now">The moment of the change.</param>
    public static SessionFollowUps Of(Session? before, Session after, GuildSettings hub, MemberId? by, Instant now) => new(
        RemindersOf(after, hub, now),
        before is { State: SessionState.Over } && before.Id != after.Id ? before.End : now,
        now >= after.End ? [] : [.. NewsOf(before, after, now).Where(each => each.To != by)],
        [.. EntriesOf(before?.Id == after.Id ? before : null, after, hub, now)]);

    public static ChannelId ChannelOf(Session session, GuildSettings hub) => hub.Channel(ChannelPurpose.Sessions) ?? session.AskedIn;

    /// <summary>The card, and the thread at it; nothing while no channel is chosen.</summary>
    public static IEnumerable<OutboxEntry> CardOf(Session session, GuildSettings hub, Instant now)
    {
        if (hub.Channel(ChannelPurpose.Sessions) is not { } channel)
            yield break;

        yield return Entry(session, Session.CardKind, channel, now, now);
        yield return Entry(session, Session.ThreadKind, channel, now + s_afterTheCard, now) with
        {
            // A lane of its own: a card that cannot be sent yet keeps its thread waiting, and nothing else in the channel.
            Address = new Address.Thread(Session.CardKind, session.Id.Value, channel),
        };
    }

    private static List<SessionMessage> RemindersOf(Session session, GuildSettings hub, Instant now) => !session.IsOpen ? [] :
    [
        .. from rsvp in session.Seated.Concat(session.With(RsvpAnswer.Maybe))
           from before in (rsvp.Reminders ?? hub.SessionReminders).Before
           select Tell(session, rsvp.Member, SessionNews.Reminder, session.Start - before, now) with { Before = before },
    ];

    private static IEnumerable<SessionMessage> NewsOf(Session? before, Session after, Instant now)
    {
        if (before is null)
            return [];
        if (before.Id == after.Id && before.IsOpen && after.State == SessionState.Cancelled)
            return TellAll(after, SessionNews.Cancelled, now);

        var seats = after.Seated.Where(each => before.IsWaiting(each.Member)).Select(each => Tell(after, each.Member, SessionNews.Seat, now, now));
        if (before.Id != after.Id)
            return seats;

        var lost = after.IsHostless && !before.IsHostless ? TellAll(after, SessionNews.Hostless, now) : [];
        var moved = before.Start != after.Start ? TellAll(after, SessionNews.Moved, now) : [];
        return [.. lost, .. moved, .. seats];
    }

    private static IEnumerable<OutboxEntry> EntriesOf(Session? before, Session after, GuildSettings hub, Instant now)
    {
        foreach (var entry in CardOf(after, hub, now))
            yield return entry;

        var channel = ChannelOf(after, hub);
        if (before?.Version != after.Version || before.State != after.State)
            yield return Entry(after, Session.EventKind, channel, now + (2 * s_afterTheCard), now);
        if (after.IsOpen && before?.End != after.End)
            yield return Entry(after, Session.TurnKind, channel, after.End, now);
    }

    private static IEnumerable<SessionMessage> TellAll(Session session, SessionNews news, Instant now) =>
        session.Answers.Where(each => session.Counts(each.Member)).Select(each => Tell(session, each.Member, news, now, now));

    private static SessionMessage Tell(Session session, MemberId to, SessionNews news, Instant due, Instant now) =>
        new(SessionMessageId.New(now), session.Id, session.Guild, to, news, session.Start, due);

    private static OutboxEntry Entry(Session session, string kind, ChannelId channel, Instant due, Instant now) => new()
    {
        Id = OutboxId.New(now),
        Guild = session.Guild,
        Kind = kind,
        Subject = session.Id.Value,
        Address = new Address.GuildChannel(channel),
        Due = due,
    };
}
