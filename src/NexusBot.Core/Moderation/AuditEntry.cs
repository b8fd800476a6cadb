using NodaTime;

namespace NexusBot.Core.Moderation;

/// <summary>
/// What a moderator would ask about later: who changed what, when, from what to what. Ids and settings, never members' texts.
/// </summary>
/// <param name="Actor">Null when it was the operator, who is nobody in the guild; the default once that member was forgotten, and for what the bot did by itself.</param>
public sealed record AuditEntry(GuildId Guild, MemberId? Actor, Instant At, AuditKind What, string? Before, string? After);
