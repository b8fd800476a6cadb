using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>What was understood of a typed time, to show before it is saved: "Fri 27 Nov 18:30 Africa/Nairobi".</summary>
public sealed record WhenPreview(Instant Due, string Label);
