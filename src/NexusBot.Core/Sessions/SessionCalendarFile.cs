using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>
/// A session as a file for calendars (RFC 5545). What repeats is in it with all its times, by the wall clock of its zone; the same
/// session has the same UID whatever becomes of it, so that a newer file takes the place of an older one.
/// </summary>
/// <param name="Place">Where it takes place, in words.</param>
/// <param name="Link">To its card; null while there is none.</param>
/// <param name="At">When the file is written.</param>
public sealed record SessionCalendarFile(Session Session, string Place, string? Link, Instant At)
{
    // A time that the clocks skip is another one to RFC 5545 than to us; of one that they show twice, readers take the first or the
    // second; and where they change meanwhile, some let it end an hour off. So many years of those are told one by one, in UTC, and
    // so are the ends of months that are too short.
    private const int YearsTold = 10;

    public string Write()
    {
        var writer = new CalendarWriter();
        writer.Begin("VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Line("PRODID", "-//NexusBot//Sessions//EN");
        writer.Line("CALSCALE", "GREGORIAN");
        if (Session.Repeats is { } series && DateTimeZoneProviders.Tzdb.GetZoneOrNull(series.Rule.Zone) is { } zone)
            WriteSeries(writer, series, zone);
        else
            WriteEvent(writer, Session.Content, Session.IsCalledOff, () => writer.Line("DTSTART", CalendarWriter.Write(Session.Start)));
        writer.End("VCALENDAR");
        return writer.ToString();
    }

    private void WriteSeries(CalendarWriter writer, SessionSeries series, DateTimeZone zone)
    {
        var rule = series.Rule;
        CalendarZone.Write(writer, zone, Series.Resolve(rule.Start, zone));
        var usual = series.Usual ?? Session.Content;
        // Those before the one with which all was called off took place, and stay.
        var cut = Session.IsCalledOff && series.Slot > rule.Start ? series.Slot : default(LocalDateTime?);
        var isCalledOff = !IsAnyLeft(series, cut ?? (Session.IsCalledOff ? rule.Start : null));
        WriteEvent(writer, usual, isCalledOff, () =>
        {
            writer.Line(Named("DTSTART", zone), CalendarWriter.Write(rule.Start));
            writer.Line("RRULE", RuleUntil(rule, zone, cut));
            writer.Lines(Named("RDATE", zone), ShortMonths(rule, cut).Select(CalendarWriter.Write));
            writer.Lines(Named("EXDATE", zone), series.Exceptions.Where(each => each.MovedTo is null).Select(each => CalendarWriter.Write(each.Slot)));
        });
        foreach (var (slot, start) in TimesApart(series, zone).Where(each => cut is null || each.Slot < cut))
            WriteEvent(writer, slot == series.Slot ? Session.Content : usual, isCalledOff, () =>
            {
                writer.Line(Named("RECURRENCE-ID", zone), CalendarWriter.Write(slot));
                writer.Line("DTSTART", CalendarWriter.Write(start));
            });
    }

    // A calendar does not take it for cancelled that each of its times is left out.
    private static bool IsAnyLeft(SessionSeries series, LocalDateTime? cut) => AllOf(series.Rule)
        .TakeWhile(slot => cut is null || slot < cut)
        .Any(slot => !series.Exceptions.Any(each => each.Slot == slot && each.MovedTo is null));

    // UNTIL is written in UTC where the start has a zone.
    private static string RuleUntil(Series series, DateTimeZone zone, LocalDateTime? cut)
    {
        var until = cut?.PlusSeconds(-1)
            ?? series.Rule.Until?.At(new LocalTime(23, 59, 59))
            ?? (series.Rule is { DayOfMonth: > 28, Times: not null } ? AllOf(series).Last() : null);
        return until is { } last
            ? $"{RecurrenceRule.WriteForCalendars(series.Rule with { Until = null, Times = null })};UNTIL={CalendarWriter.Write(Series.Resolve(last, zone))}"
            : RecurrenceRule.WriteForCalendars(series.Rule);
    }

    private static IEnumerable<LocalDateTime> AllOf(Series series) => series.LocalTimesAfter(series.Start.PlusTicks(-1));

    private IEnumerable<LocalDateTime> ShortMonths(Series series, LocalDateTime? cut) => series.Rule is not { DayOfMonth: 29 or 30, Month: null } ? [] :
        AllOf(series)
            .TakeWhile(slot => slot.Year <= At.InUtc().Year + YearsTold && (cut is null || slot < cut))
            .Where(slot => series.Rule.IsCutShort(slot.Date));

    /// <summary>The times at which it does not begin as calendars would have it, or is not about the same.</summary>
    private IEnumerable<(LocalDateTime Slot, Instant Start)> TimesApart(SessionSeries series, DateTimeZone zone)
    {
        var apart = series.Exceptions.Where(each => each.MovedTo is not null).ToDictionary(each => each.Slot, each => each.MovedTo!.Value);
        foreach (var slot in SlotsAtClockChanges(series, zone).Where(slot => series.Exceptions.All(each => each.Slot != slot)))
            apart.Add(slot, Series.Resolve(slot, zone));
        if (series.Usual is not null && series.Exceptions.All(each => each.Slot != series.Slot))
            apart[series.Slot] = Session.Start;
        return apart.OrderBy(each => each.Key).Select(each => (each.Key, each.Value));
    }

    private IEnumerable<LocalDateTime> SlotsAtClockChanges(SessionSeries series, DateTimeZone zone)
    {
        var (rule, minutes) = (series.Rule, (long)(series.Usual ?? Session.Content).Length.TotalMinutes);
        var end = (At.InUtc().Date + Period.FromYears(YearsTold)).AtMidnight().InUtc().ToInstant();
        var from = Series.Resolve(rule.Start, zone);
        foreach (var change in from < end ? ClockChange.Between(zone, from, end) : [])
        {
            var shown = change.At.PlusSeconds(change.After.Seconds - change.Before.Seconds);
            var (first, after) = (LocalDateTime.Min(change.At, shown), LocalDateTime.Max(change.At, shown));
            foreach (var slot in rule.LocalTimesAfter(first.PlusMinutes(-minutes).PlusTicks(-1)).TakeWhile(each => each < after))
                yield return slot;
        }
    }

    private static string Named(string property, DateTimeZone zone) => $"{property};TZID={zone.Id}";

    private void WriteEvent(CalendarWriter writer, SessionContent content, bool isCancelled, Action writeTimes)
    {
        writer.Begin("VEVENT");
        writer.Line("UID", $"{Session.Origin.Value}@nexusbot");
        writer.Line("DTSTAMP", CalendarWriter.Write(At));
        writeTimes();
        writer.Line("DURATION", $"PT{(int)content.Length.TotalMinutes}M");
        writer.Number("SEQUENCE", Session.Revision);
        writer.Line("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED");
        writer.Text("SUMMARY", content.Title);
        if (string.Join("\n\n", new[] { content.Text, Link }.OfType<string>()) is { Length: > 0 } description)
            writer.Text("DESCRIPTION", description);
        writer.Text("LOCATION", Place);
        if (Link is { } link)
            writer.Line("URL", link);
        writer.End("VEVENT");
    }
}
