using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>What somebody who types how something repeats can pick, with the days on which it then comes.</summary>
internal static class RepeatCompletion
{
    private static readonly string[] s_examples =
        ["every day", "every weekday", "every week", "every 2 weeks", "every month", "every year"];

    private static readonly string[] s_ends = ["until end of month", "for 4 weeks", "for 6 weeks", "5 times"];

    /// <param name="when">The first time, as typed; what cannot be read yet stands for a time tomorrow.</param>
    public static IReadOnlyList<WhenSuggestion> For(string typed, string when, DateTimeZone? zone, Instant now)
    {
        var place = zone ?? DateTimeZone.Utc;
        var first = WhenParser.Parse(when, place, now) is { Refusal: null, Value.Repeats: null } ? when : "tomorrow 09:00";
        var guesses = typed.Length == 0
            ? s_examples
            : [typed, .. s_examples.Where(example => example.Contains(typed, StringComparison.OrdinalIgnoreCase)), .. s_ends.Select(end => $"{typed} {end}")];
        var readable = Readable(guesses, first, place, now);
        return readable.Count > 0 ? readable : Readable(s_examples, first, place, now);
    }

    private static List<WhenSuggestion> Readable(IEnumerable<string> guesses, string first, DateTimeZone zone, Instant now) =>
    [
        .. guesses
            .Select(guess => (Typed: guess, Meant: WhenParser.Parse(first, zone, now, guess)))
            .Where(guess => guess.Meant.Refusal is null)
            .DistinctBy(guess => guess.Meant.Value!.Repeats!.Rule)
            .Select(guess => new WhenSuggestion(guess.Typed, ScheduleText.Describe(guess.Meant.Value!, zone, now))),
    ];
}
