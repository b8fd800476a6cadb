using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>What was typed, understood: a moment, and how it comes again if it does.</summary>
public sealed record Schedule(Instant First, Series? Repeats = null);
