using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>What a member asked to be told, when, and where it was asked.</summary>
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
    public const int MaxOpenPerMember = 50;
    public const int MaxOpenPerGuild = 500;

    /// <summary>How long it is kept once it has come: so long its owner can open it where it could only be announced.</summary>
    public static readonly Duration KeptAfterwards = Duration.FromDays(30);

    /// <summary>The <see cref="OutboxEntry.Kind"/> of the message that a reminder becomes.</summary>
    public const string OutboxKind = "reminder";
}
