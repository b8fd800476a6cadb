using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>"morning", "afternoon", "evening": a time of day by itself, and a hint at what a bare "8:30" beside it means.</summary>
internal sealed record PartOfDay(LocalTime Default, int FirstHour, int EndHour)
{
    public static PartOfDay? Named(string word) => word switch
    {
        "morning" => new(new LocalTime(9, 0), 4, 12),
        "afternoon" => new(new LocalTime(14, 0), 12, 18),
        "evening" => new(new LocalTime(20, 0), 17, 24),
        _ => null,
    };

    /// <summary>Null when the time lies in another part of the day.</summary>
    public LocalTime? Fit(LocalTime time, bool saidExactly) =>
        Holds(time.Hour) ? time
        : !saidExactly && Holds(time.Hour + 12) ? time.PlusHours(12)
        : null;

    private bool Holds(int hour) => hour >= FirstHour && hour < EndHour;
}
