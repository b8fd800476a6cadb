using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>Days of the week as people name them, alone and in groups.</summary>
internal static class DayNames
{
    private static readonly string[] s_names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static IReadOnlyList<IsoDayOfWeek> All { get; } = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private static readonly IsoDayOfWeek[] s_weekdays = [.. All.Take(5)];

    private static readonly IsoDayOfWeek[] s_weekend = [.. All.Skip(5)];

    /// <summary>A single day: "mon", "tues", "Fridays". Null for anything else.</summary>
    public static IsoDayOfWeek? ReadDay(string word)
    {
        var name = word.Length > 3 && word.EndsWith("days", StringComparison.Ordinal) ? word[..^1] : word;
        var index = name.Length < 3 ? -1 : Array.FindIndex(s_names, day => day.StartsWith(name, StringComparison.Ordinal));
        return index < 0 ? null : All[index];
    }

    /// <summary>Several days by one word, or null.</summary>
    public static IReadOnlyList<IsoDayOfWeek>? ReadGroup(string word) => word switch
    {
        "weekday" or "weekdays" or "workdays" => s_weekdays,
        "weekend" or "weekends" => s_weekend,
        "daily" or "everyday" or "day" or "days" => All,
        _ => null,
    };

    public static string Write(IReadOnlyList<IsoDayOfWeek> days) =>
        days.SequenceEqual(All) ? "every day"
        : days.SequenceEqual(s_weekdays) ? "weekdays"
        : days.SequenceEqual(s_weekend) ? "weekends"
        : string.Join(' ', days.Select(day => s_names[(int)day - 1][..3]));
}
