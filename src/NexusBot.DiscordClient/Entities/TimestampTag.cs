namespace Discord;

/// <summary>A moment that every reader sees in their own zone.</summary>
public readonly struct TimestampTag(DateTimeOffset time, TimestampTagStyles? style = null)
{
    public DateTimeOffset Time { get; } = time;
    public TimestampTagStyles? Style { get; } = style;

    public static TimestampTag FromDateTimeOffset(DateTimeOffset time, TimestampTagStyles? style = null) => new(time, style);

    public static string FormatFromDateTimeOffset(DateTimeOffset time, TimestampTagStyles style) =>
        $"<t:{time.ToUnixTimeSeconds()}:{(char)style}>";

    public override string ToString() =>
        Style is { } style ? FormatFromDateTimeOffset(Time, style) : $"<t:{Time.ToUnixTimeSeconds()}>";

    public string ToString(TimestampTagStyles style) => FormatFromDateTimeOffset(Time, style);
}
