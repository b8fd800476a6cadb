using NexusBot.Core.Delivery;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>What a member asked to be told, when, and where it was asked. Of what repeats, each time is a reminder of its own.</summary>
public sealed record Reminder(
    ReminderId Id,
    GuildId Guild,
    MemberId Member,
    string Text,
    Instant Due,
    ChannelId AskedIn,
    Instant CreatedAt,
    int Version)
{
    public const int MaxTextLength = 1000;

    /// <summary>How long it is kept once it has come: so long its owner can open it where it could only be announced.</summary>
    public static readonly Duration KeptAfterwards = Duration.FromDays(30);

    /// <summary>The <see cref="OutboxEntry.Kind"/> of the message that a reminder becomes.</summary>
    public const string OutboxKind = "reminder";

    /// <summary>How it comes again; null when it comes once.</summary>
    public Series? Repeats { get; init; }

    /// <summary>The first of those that repeat: what they have in common.</summary>
    public ReminderId Origin { get; init; } = Id;

    /// <summary>The message that it is about.</summary>
    public MessagePlace? About { get; init; }

    /// <summary>The one that was put off until this one.</summary>
    public ReminderId? SnoozeOf { get; init; }

    public Instant? SnoozedUntil { get; init; }

    public bool IsDone { get; init; }

    /// <summary>Whether the one that follows it is there, if any follows: from the moment at which it is about to be delivered.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>How many more fell due before it could be delivered. They are told of, and do not come one after the other.</summary>
    public int Missed { get; init; }

    /// <summary>
    /// The reminder, about to be delivered, and the one that follows it: whatever becomes of the one, the other comes. Neither
    /// changes when that happened before.
    /// </summary>
    public (Reminder Now, Reminder? Next) Follow(Instant now)
    {
        if (Repeats is not { } series || IsFollowed)
            return (this, null);

        var missed = series.After(Due).TakeWhile(each => each <= now).Count();
        Reminder? next = series.Next(Instant.Max(Due, now)) is { } due
            ? this with { Id = ReminderId.New(now), Due = due, CreatedAt = now, Version = 1, SnoozedUntil = null, IsDone = false }
            : null;
        return (this with { IsFollowed = true, Missed = missed, Version = Version + 1 }, next);
    }

    /// <summary>The message that it becomes: to its member, else to where it was asked for.</summary>
    public OutboxEntry ToMessage(Instant now) => new()
    {
        Id = OutboxId.New(now),
        Guild = Guild,
        Kind = OutboxKind,
        Subject = Id.Value,
        Address = new Address.DirectMessage(Member),
        Fallback = new Address.GuildChannel(AskedIn),
        Due = Due,
    };
}
