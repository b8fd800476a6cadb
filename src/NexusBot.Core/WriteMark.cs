using NodaTime;

namespace NexusBot.Core;

/// <summary>
/// Who caused a write, when, and by which interaction. A store that has seen the interaction changes nothing and answers as before.
/// </summary>
public readonly record struct WriteMark(MemberId Actor, Instant At, InteractionId Interaction);
