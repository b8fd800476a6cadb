using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>When reminders come, as members type it: "1 day, 1 hour, 10 min", or "none".</summary>
public static class OffsetsText
{
    private static readonly string[] s_none = ["none", "no", "never", "off", "0"];

    /// <summary>Null when it is none of that.</summary>
    public static ReminderOffsets? Read(string typed)
    {
        if (s_none.Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase))
            return ReminderOffsets.None;

        var parts = typed.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = parts.Select(LengthText.Read).ToList();
        return parts.Length is >= 1 and <= ReminderOffsets.Most && read.TrueForAll(IsOffset) ? new ReminderOffsets(read.OfType<Duration>()) : null;
    }

    public static string Describe(ReminderOffsets offsets) =>
        offsets.Before.IsEmpty ? "none" : string.Join(", ", offsets.Before.Select(LengthText.Describe));

    private static bool IsOffset(Duration? length) => length > Duration.Zero && length <= ReminderOffsets.Longest;
}
