using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <param name="Card">Where its card stands; null while it stands nowhere.</param>
/// <param name="At">The moment at which it stood so.</param>
public sealed record CalendarSession(Session Session, MessagePlace? Card, Instant At);
