using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>How long something takes, as members type it ("1h30m", "45 min", "half an hour") and as they read it.</summary>
public static class LengthText
{
    private static readonly (int Minutes, string Name)[] s_units = [(24 * 60, "day"), (60, "hour"), (1, "minute")];

    /// <summary>Whole minutes; a number alone counts them. Null when it is no length, or of no certain one.</summary>
    public static Duration? Read(string typed)
    {
        if (typed.Length > WhenParser.MaxLength || WhenToken.Split(typed) is not { Count: > 0 } tokens)
            return null;
        if (tokens is [{ Number: { } minutes and < int.MaxValue }])
            return Duration.FromMinutes(minutes);

        return Span.Read(tokens) is { Months: 0, Seconds: >= 60 and <= int.MaxValue } span ? Duration.FromMinutes(span.Seconds / 60) : null;
    }

    public static string Describe(Duration length)
    {
        var left = (int)length.TotalMinutes;
        var parts = new List<string>(s_units.Length);
        foreach (var (minutes, name) in s_units)
        {
            var count = left / minutes;
            left %= minutes;
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 ? "" : "s")}"));
        }

        return parts.Count == 0 ? "0 minutes" : string.Join(' ', parts);
    }
}
