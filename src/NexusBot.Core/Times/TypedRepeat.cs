using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>How something repeats, as it was typed; the words that are left say when.</summary>
internal sealed record TypedRepeat(Recurrence Rule, RepeatEnd End)
{
    // Every rule has a day within as many days, leap years included.
    private const int LongestSearch = 366 * 9;

    private static readonly string[] s_tooOften = ["second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hourly"];

    /// <summary>Takes the words about repetition out of the tokens; null, and nothing taken, when there are none.</summary>
    public static TypedRepeat? Take(List<WhenToken> tokens)
    {
        if (RuleReader.Find(tokens) is not var (rule, start, length))
            return null;

        tokens.RemoveRange(start, length);
        var (end, endStart, endLength) = RepeatEnd.Find(tokens);
        tokens.RemoveRange(endStart, endLength);
        tokens.RemoveAll(token => token.Word is "from" or "starting" or "and" or "on" or "beginning");
        return new TypedRepeat(rule, end);
    }

    public static bool IsTooOften(string typed)
    {
        var words = WhenToken.Split(typed.Length <= WhenParser.MaxLength ? typed : "").ConvertAll(token => token.Word);
        return words.Contains("hourly") || (words.Contains("every") && words.Exists(word => s_tooOften.Contains(word)));
    }

    /// <summary>With the time of day, and perhaps the first day, in the tokens that are left.</summary>
    public Outcome<Schedule> From(string typed, List<WhenToken> tokens, DateTimeZone? zone, Instant now)
    {
        if (tokens.Count == 0)
            return TimeRefusals.TimeOfDayMissing;
        if (ClockTime.Read([new("at", null), .. tokens]) is not { } clockTime)
            return TimeRefusals.NotUnderstood(typed);
        if (clockTime.Refusal is { } refusal)
            return refusal;

        return zone is null ? WhenParser.Anywhere(each => From(clockTime, each, now).Refusal) : From(clockTime, zone, now);
    }

    /// <summary>With the first time typed apart.</summary>
    public Outcome<Schedule> After(Outcome<Schedule> first, DateTimeZone? zone)
    {
        if (first.Refusal is { } refusal)
            return refusal;
        if (zone is null)
            return TimeRefusals.ZoneNeeded;

        // By the wall clock the seconds of "in 10 minutes" are chance.
        var local = first.Value!.First.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
        var begun = Begin(local.Date, local.TimeOfDay, zone, first.Value.First - Duration.FromMinutes(1));
        return begun.Value is { } schedule && schedule.Repeats!.Start == local ? schedule with { First = first.Value.First } : begun;
    }

    private Outcome<Schedule> From(ClockTime clockTime, DateTimeZone zone, Instant now)
    {
        var local = now.InZone(zone).LocalDateTime;
        var times = clockTime.Time!.Value.Readings;
        var first = clockTime.NamedDay is { } day ? day.First(local.Date) : local.Date;
        var readings = times.Select(time => Begin(first, time, zone, now)).ToList();
        return readings is [{ Refusal: null } one, { Refusal: null } other]
            ? TimeRefusals.TwoReadings(RecurrenceText.Describe(one.Value!.Repeats!), RecurrenceText.Describe(other.Value!.Repeats!))
            : readings[0];
    }

    private Outcome<Schedule> Begin(LocalDate from, LocalTime time, DateTimeZone zone, Instant after)
    {
        // What is open in the rule is the day on which it begins: that of the first time ahead.
        var ahead = Enumerable.Range(0, LongestSearch).Select(from.PlusDays).SkipWhile(day => Series.Resolve(day + time, zone) <= after);
        var start = ahead.Select(day => (Day: day, Rule: Rule.BegunOn(day))).FirstOrDefault(each => each.Rule.Fits(each.Day));
        if (start.Rule is null)
            return TimeRefusals.TooFar;

        var rule = End.Close(start.Rule, start.Day);
        if (rule.Until < start.Day)
            return TimeRefusals.EndsBeforeItBegins;

        var first = WhenParser.WithinLimits(Series.Resolve(start.Day + time, zone), after);
        return first.Refusal is { } refusal ? refusal : first.Value! with { Repeats = new Series(start.Day + time, zone.Id, rule) };
    }
}
