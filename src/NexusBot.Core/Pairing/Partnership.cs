using System.Collections.Immutable;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Two or three members who were brought together, from that moment until the round ends.</summary>
public sealed record Partnership
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> of the message that brings them together.</summary>
    public const string OpeningKind = "partnership";

    /// <summary>… of the one that asks who has not written whether they would.</summary>
    public const string NudgeKind = "partnership-nudge";

    /// <summary>… and of the one that asks at the end whether they met.</summary>
    public const string CheckInKind = "partnership-check-in";

    /// <summary>Each message about their meeting, with a subject of its own.</summary>
    public const string MeetingKind = "partnership-meeting";

    /// <summary>So long partners may take to write to each other, and so long before the end they are asked whether they met.</summary>
    public static readonly Duration OneDay = Duration.FromDays(1);

    // How soon it is known whether the opening message found its place.
    private static readonly Duration s_settling = Duration.FromMinutes(5);

    public static IReadOnlyList<string> Kinds { get; } = [OpeningKind, NudgeKind, CheckInKind];

    public required PartnershipId Id { get; init; }

    public required GuildId Guild { get; init; }

    /// <summary>The round that made it, or after which it was made; 0 before the first one.</summary>
    public required int Round { get; init; }

    /// <summary>Whether it was made between two rounds, for members who did not want to wait.</summary>
    public bool IsOnTheSpot { get; init; }

    public required Instant At { get; init; }

    /// <summary>When they hear of it: by then it has been day for all of them.</summary>
    public required Instant OpensAt { get; init; }

    public required Instant EndsAt { get; init; }

    public required ImmutableArray<Seat> Seats { get; init; }

    public ImmutableArray<Why> Whys { get; init; } = [];

    /// <summary>When they could meet first, each an hour that all of them have free.</summary>
    public ImmutableArray<Instant> Slots { get; init; } = [];

    /// <summary>When they meet, once one of them chose an hour.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>The same, unless one of them called it off.</summary>
    public Meeting? Agreed => Meeting is { IsOff: false } ? Meeting : null;

    /// <summary>What kind of task suits their tracks.</summary>
    public PairTaskKind Task { get; init; }

    /// <summary>Beside which channel their thread is opened; null where direct messages bring them together.</summary>
    public ChannelId? Beside { get; init; }

    /// <summary>Where the opening message stands; null while that is not known, and where direct messages brought them together.</summary>
    public MessagePlace? Place { get; init; }

    public Instant? OpenedAt { get; init; }

    public Instant? NudgedAt { get; init; }

    public Instant? AskedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public int Version { get; init; }

    public IEnumerable<MemberId> Members => Seats.Select(seat => seat.Member);

    /// <summary>Whether they have a thread of their own, where nobody else writes.</summary>
    public bool HasThread => Place is { } place && place.Channel != Beside;

    /// <summary>When somebody must look after it next; null when it is over.</summary>
    public Instant? NextLook =>
        ClosedAt is not null ? null
        : OpenedAt is not { } opened ? OpensAt + s_settling
        : NudgedAt is null ? Instant.Min(opened + OneDay, EndsAt)
        : AskedAt is null ? AskAt
        : EndsAt;

    /// <summary>When they are asked whether they met.</summary>
    public Instant AskAt => Instant.Max(EndsAt - OneDay, At + OneDay);

    /// <summary>Whether nothing is to be done together any more, if only a thread is to be put away.</summary>
    public bool IsOverAt(Instant now) => ClosedAt is not null || now >= EndsAt;

    /// <summary>Whether each teaches each.</summary>
    public bool IsMutual => Whys.Length > 0 && Whys.All(why => why.FirstTeaches.Length > 0 && why.SecondTeaches.Length > 0);

    public long Score => Whys.Sum(why => (long)why.Score.Total);

    public Duration SharedTime => Whys.Length > 0 ? Whys[0].SharedTime : Duration.Zero;

    /// <summary>Whether it was made between two rounds since this member asked for it.</summary>
    public bool IsAskedForBy(MemberId member) => IsOnTheSpot && SeatOf(member) is { HasAsked: true };

    public Seat? SeatOf(MemberId member) => Seats.FirstOrDefault(seat => seat.Member == member);

    public Partnership WithSeat(Seat changed) => this with { Seats = [.. Seats.Select(seat => seat.Id == changed.Id ? changed : seat)] };

    /// <summary>What is left of it without one of them: nothing in it names them.</summary>
    public Partnership Without(MemberId member) => this with
    {
        Seats = Seats.RemoveAll(seat => seat.Member == member),
        Whys = Whys.RemoveAll(why => why.First == member || why.Second == member),
        Meeting = Meeting?.Without(member),
    };

    /// <summary>It ends before its time. What remains to be done is to put its thread away.</summary>
    public Partnership EndedAt(Instant now) => this with
    {
        EndsAt = Instant.Min(EndsAt, now),
        OpenedAt = OpenedAt ?? now,
        NudgedAt = NudgedAt ?? now,
        AskedAt = AskedAt ?? now,
        Meeting = null,
        Seats = Settled,
    };

    /// <summary>A day has passed: nobody undoes it any more.</summary>
    public Partnership NudgedBy(Instant now) => this with { NudgedAt = now, Seats = Settled };

    private ImmutableArray<Seat> Settled => [.. Seats.Select(seat => seat with { Before = null })];

    /// <summary>The messages that bring them together.</summary>
    public IEnumerable<OutboxEntry> Opening(Instant due) => Beside is { } channel
        ? [Entry(OpeningKind, Id.Value, new Address.PrivateThread(channel), due)]
        : ToEach(OpeningKind, due);

    /// <summary>A further message in their thread.</summary>
    public IEnumerable<OutboxEntry> InThread(string kind, Instant due) =>
        HasThread ? [Entry(kind, Id.Value, new Address.GuildChannel(Place!.Value.Channel), due)] : [];

    /// <summary>They meet at this hour, and at no other one any more: all hear of it by day, and each is reminded.</summary>
    public Partnership MeetingAt(Instant slot, ReminderOffsets reminders, Instant told, Instant now)
    {
        var reminding = from seat in Seats
                        from before in reminders.Before
                        where slot - before > now
                        select Message(seat.Member, before, slot - before, now);
        return this with { Meeting = new Meeting(slot, [.. ToAll(told, now), .. reminding]) };
    }

    /// <summary>They do not meet at the hour on which they had agreed: all hear of it by day, and nobody is reminded.</summary>
    public Partnership CalledOff(Meeting agreed, Instant told, Instant now) =>
        this with { Meeting = new Meeting(agreed.At, [.. ToAll(told, now)]) { IsOff = true } };

    /// <summary>The messages about their meeting. Nobody else is told of it; where direct messages are closed, the thread takes them.</summary>
    public IEnumerable<OutboxEntry> OfMeeting()
    {
        var thread = HasThread ? new Address.GuildChannel(Place!.Value.Channel) : null;
        return Meeting is not { } meeting ? [] : meeting.Messages.Select(message => message.To is { } member
            ? Entry(MeetingKind, message.Id, new Address.DirectMessage(member), message.Due) with { Fallback = thread }
            : Entry(MeetingKind, message.Id, thread!, message.Due));
    }

    private IEnumerable<MeetingMessage> ToAll(Instant told, Instant now) =>
        HasThread ? [Message(to: null, before: null, told, now)] : Seats.Select(seat => Message(seat.Member, before: null, told, now));

    private static MeetingMessage Message(MemberId? to, Duration? before, Instant due, Instant now) =>
        new(Guid.CreateVersion7(now.ToDateTimeOffset()), to, before, due);

    private IEnumerable<OutboxEntry> ToEach(string kind, Instant due) =>
        Seats.Select(seat => Entry(kind, seat.Id, new Address.DirectMessage(seat.Member), due));

    private OutboxEntry Entry(string kind, Guid subject, Address address, Instant due) => new()
    {
        Id = OutboxId.New(due),
        Guild = Guild,
        Kind = kind,
        Subject = subject,
        Address = address,
        Due = due,
    };
}
