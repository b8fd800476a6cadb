using System.Diagnostics;
using System.Globalization;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Benchmarks.Times;

/// <summary>Every phrase of the tests' table, read again and again: how long one takes, and which takes longest.</summary>
internal static class TypedTimesBenchmark
{
    private const int Rounds = 200;

    public static async Task RunAsync(string table, TextWriter output)
    {
        var phrases = Read(table).ToList();
        Measure(phrases, Rounds);
        var medians = Measure(phrases, Rounds);
        var slowest = medians.MaxBy(each => each.Value);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{phrases.Count} phrases, the median of {Rounds} readings each: mean {medians.Values.Average():F1} µs, slowest {slowest.Value:F1} µs (“{slowest.Key}”)"));
    }

    private static Dictionary<string, double> Measure(List<(DateTimeZone Zone, Instant Now, string Typed)> phrases, int rounds)
    {
        var medians = new Dictionary<string, double>();
        var taken = new double[rounds];
        foreach (var (zone, now, typed) in phrases)
        {
            for (var round = 0; round < rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                _ = WhenParser.Parse(typed, zone, now);
                taken[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Array.Sort(taken);
            medians[typed] = taken[rounds / 2];
        }

        return medians;
    }

    private static IEnumerable<(DateTimeZone Zone, Instant Now, string Typed)> Read(string table)
    {
        var (zone, now) = (DateTimeZone.Utc, default(Instant));
        foreach (var line in File.ReadLines(table).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                zone = DateTimeZoneProviders.Tzdb[line.Split(' ')[1]];
                now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(line.Split(' ')[2]).Value.InZoneStrictly(zone).ToInstant();
            }
            else
            {
                yield return (zone, now, line[..line.IndexOf(" = ", StringComparison.Ordinal)].TrimEnd());
            }
        }
    }
}
