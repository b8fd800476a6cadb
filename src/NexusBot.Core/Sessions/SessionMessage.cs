using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>One message about a session to one member, kept in the same transaction as what it tells.</summary>
/// <param name="Start">When the session began, as it stood then: a session that was moved is reminded of anew.</param>
public sealed record SessionMessage(
    SessionMessageId Id, SessionId Session, GuildId Guild, MemberId To, SessionNews News, Instant Start, Instant Due)
{
    public const string OutboxKind = "session-message";

    /// <summary>How long before the start a reminder comes.</summary>
    public Duration? Before { get; init; }

    /// <summary>What tells one reminder of a session from another: each comes once.</summary>
    public (MemberId To, Instant Start, Duration? Before) Key => (To, Start, Before);

    /// <summary>By direct message; where those are closed, in the session's thread, and else in the channel.</summary>
    public OutboxEntry ToEntry(ChannelId channel, Instant now) => new()
    {
        Id = OutboxId.New(now),
        Guild = Guild,
        Kind = OutboxKind,
        Subject = Id.Value,
        Address = new Address.DirectMessage(To),
        Fallback = new Address.Thread(Sessions.Session.CardKind, Session.Value, channel),
        Due = Due,
    };
}
