using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>When someone is free in any week, as they said it: by the wall clock of their zone.</summary>
public sealed record WeeklyHours(DateTimeZone Zone, IReadOnlyList<WeeklyStretch> Stretches);
