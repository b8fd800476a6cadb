namespace NexusBot.Core.Sessions;

/// <param name="When">As typed: "tomorrow 18:00", "every tue 17:00 for 6 weeks".</param>
public sealed record ScheduleSession(SessionForm Form, string When)
{
    /// <summary>How it repeats, where that is typed apart.</summary>
    public string? Repeat { get; init; }

    /// <summary>A zone as typed. The first one becomes the member's own, a later one holds for this session only; null means the own one.</summary>
    public string? Zone { get; init; }
}
