using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>An agreed hour as a file for calendars (RFC 5545). A moved one has the same UID, so that a newer file takes the place of an older one.</summary>
/// <param name="At">When the file is written.</param>
public sealed record MeetingCalendarFile(Partnership Partnership, Meeting Agreed, Instant At)
{
    /// <param name="with">The others, by their names.</param>
    public string Write(string with)
    {
        var writer = new CalendarWriter();
        writer.Begin("VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Line("PRODID", "-//NexusBot//Pairs//EN");
        writer.Line("CALSCALE", "GREGORIAN");
        writer.Begin("VEVENT");
        writer.Line("UID", $"{Partnership.Id}@nexusbot");
        writer.Line("DTSTAMP", CalendarWriter.Write(At));
        writer.Line("DTSTART", CalendarWriter.Write(Agreed.At));
        writer.Line("DURATION", $"PT{(int)Meeting.Length.TotalMinutes}M");
        writer.Number("SEQUENCE", Partnership.Version);
        writer.Line("STATUS", "CONFIRMED");
        writer.Text("SUMMARY", $"Learning with {with}");
        writer.Text("DESCRIPTION", PairTasks.Choose(Partnership.Task, Partnership.Id));
        writer.End("VEVENT");
        writer.End("VCALENDAR");
        return writer.ToString();
    }
}
