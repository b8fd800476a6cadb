using NodaTime;

namespace NexusBot.Core.Sessions;

/// <param name="Later">When it comes again this week, by the clock of whoever asks.</param>
public sealed record ListedSession(Session Session, IReadOnlyList<Instant> Later);
