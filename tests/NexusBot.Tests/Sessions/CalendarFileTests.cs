using System.Text;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

/// <summary>Files for calendars, line by line.</summary>
public sealed class CalendarFileTests
{
    private static readonly LocalDateTime s_start = new(2027, 3, 1, 18, 0);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut()
    {
        var session = SomeSeries.Of("Europe/Berlin", s_start, "FREQ=DAILY") with
        {
            Content = SomeSeries.Content with { Title = string.Concat(Enumerable.Repeat("é😀", 40)) },
        };

        var lines = session.File().Write().Split("\r\n");

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(lines, line => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Nothing_that_a_member_wrote_becomes_a_line_of_its_own()
    {
        var session = SomeSeries.Of("Europe/Berlin", s_start, "FREQ=DAILY") with
        {
            Content = SomeSeries.Content with { Title = "A\r\nATTENDEE:mailto:a@b", Text = "B\nBEGIN:VALARM\rX: 1; 2, \\\u0007" },
        };

        var lines = Lines(session);

        Assert.Contains("SUMMARY:A\\nATTENDEE:mailto:a@b", lines);
        Assert.Contains("DESCRIPTION:B\\nBEGIN:VALARM\\nX: 1\\; 2\\, \\\\\\n\\nhttps://discord.com/channels/1/3/4", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal) || line == "BEGIN:VALARM");
    }

    [Fact]
    public void Clocks_that_change_every_year_are_told_as_a_rule_and_others_change_by_change()
    {
        var berlin = Lines(SomeSeries.Of("Europe/Berlin", s_start, "FREQ=DAILY"));
        var cairo = Lines(SomeSeries.Of("Africa/Cairo", s_start, "FREQ=DAILY"));

        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", berlin);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", berlin);
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20270301T180000", berlin);
        // The last Thursday of October at 24:00 is a Friday, and at times in November.
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1FR", cairo);
        Assert.Contains("RDATE:20301101T000000", cairo);
    }

    [Fact]
    public void What_one_time_alone_says_is_said_of_that_time_and_of_no_other()
    {
        var weekly = SomeSeries.Of("Europe/Berlin", s_start, "FREQ=WEEKLY;BYDAY=MO");
        var session = weekly with
        {
            Content = SomeSeries.Content with { Title = "This time Docker" },
            Repeats = weekly.Repeats! with { Usual = SomeSeries.Content },
        };

        var lines = Lines(session);

        Assert.Equal(["SUMMARY:Mob programming", "SUMMARY:This time Docker"], lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        Assert.Equal(
            ["RECURRENCE-ID;TZID=Europe/Berlin:20270301T180000"], lines.Where(line => line.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_end_of_what_repeats_is_written_in_UTC() => Assert.Contains(
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T215959Z",
        Lines(SomeSeries.Of("Europe/Berlin", s_start, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T235959")));

    [Fact]
    public void What_was_changed_of_one_time_counts_for_the_next_ones_too()
    {
        var first = SomeSeries.Of("Europe/Berlin", s_start, "FREQ=WEEKLY;BYDAY=MO") with { Version = 3 };

        var second = SessionTurns.End(first, first.End)!.Next!;
        var skipped = SessionTurns.Skip(second, second.Start - Duration.FromHours(1));

        Assert.Equal([2, 2, 3, 3], [first.Revision, second.Revision, skipped.Now.Revision, skipped.Next!.Revision]);
        Assert.False(skipped.Now.IsCalledOff);
    }

    [Fact]
    public void When_each_of_its_times_was_called_off_the_calendar_is_told_that_all_are()
    {
        var first = SomeSeries.Of("Europe/Berlin", s_start, "FREQ=WEEKLY;BYDAY=MO;COUNT=2");

        var second = SessionTurns.Skip(first, SomeSeries.Now).Next!;
        var none = SessionTurns.Skip(second, SomeSeries.Now);
        var rest = second with { State = SessionState.Cancelled };
        var met = SessionTurns.Skip(SessionTurns.End(first, first.End)!.Next!, first.End).Now;

        Assert.Null(none.Next);
        Assert.Contains("STATUS:CONFIRMED", Lines(second));
        Assert.Equal(["STATUS:CANCELLED"], Lines(none.Now).Where(line => line.StartsWith("STATUS", StringComparison.Ordinal)));
        Assert.Equal(["STATUS:CANCELLED"], Lines(rest).Where(line => line.StartsWith("STATUS", StringComparison.Ordinal)));
        Assert.Contains("STATUS:CONFIRMED", Lines(met));
    }

    private static string[] Lines(Session session) => session.File().Write().Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
