using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

/// <summary>Calendar files, opened by somebody who did not write them. Skipped where Node or the package cannot be had.</summary>
public sealed class ComparedWithIcalJsTests
{
    private static readonly Interval s_within = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2028, 3, 31, 0, 0));

    private static readonly string[] s_rules =
    [
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=200", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,SU",
        "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270331T235959", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=20", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28",
    ];

    // At half past two clocks jump forward in many zones, at midnight in others.
    private static readonly int[] s_hours = [0, 1, 2, 18];

    private static readonly int[] s_beforeTheEnd = [0, 2, 3];

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Dublin")]
    [InlineData("America/New_York")]
    [InlineData("America/St_Johns")]
    [InlineData("America/Nuuk")]
    [InlineData("America/Santiago")]
    [InlineData("Africa/Nairobi")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Africa/Cairo")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Asia/Jerusalem")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Chatham")]
    [InlineData("Antarctica/Troll")]
    [InlineData("UTC")]
    public async Task What_repeats_comes_when_we_say_over_every_change_of_the_clocks(string zone)
    {
        await SkipWithoutItAsync();
        var sessions = (
            from rule in s_rules
            from hour in s_hours
            select SomeSeries.Of(zone, StartOf(rule, hour), rule)).ToList();

        var found = await IcalJs.ExpandAsync(sessions.Select(session => session.File()), s_within, TestContext.Current.CancellationToken);

        Assert.All(sessions.Zip(found), pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public async Task In_every_zone_a_daily_time_is_told_as_we_mean_it()
    {
        await SkipWithoutItAsync();
        var within = new Interval(Instant.FromUtc(2026, 12, 31, 0, 0), Instant.FromUtc(2027, 12, 31, 0, 0));
        // Zones with different names and the same clocks are one.
        var sessions = DateTimeZoneProviders.Tzdb.Ids
            .Select(id => SomeSeries.Of(id, new LocalDateTime(2027, 1, 1, 2, 30), "FREQ=DAILY"))
            .DistinctBy(session => CalendarOf(session)
                .Replace(session.Zone, "", StringComparison.Ordinal)
                .Replace(session.Origin.Value.ToString(), "", StringComparison.Ordinal))
            .ToList();

        var found = await IcalJs.ExpandAsync(sessions.Select(session => session.File()), within, TestContext.Current.CancellationToken);

        Assert.InRange(sessions.Count, 50, 600);
        Assert.All(sessions.Zip(found), pair => AssertSame(pair.First, pair.Second, within.End));
    }

    [Fact]
    public async Task What_is_not_as_the_rule_says_is_told_so()
    {
        await SkipWithoutItAsync();
        var rule = SomeSeries.Of("Europe/Berlin", new LocalDateTime(2027, 3, 1, 18, 0), "FREQ=WEEKLY;BYDAY=MO;COUNT=8");
        var slots = rule.Repeats!.Following().Prepend(rule.Repeats.Slot).ToList();
        var moved = Instant.FromUtc(2027, 3, 30, 9, 0);
        var session = rule with
        {
            Start = moved,
            Content = SomeSeries.Content with
            {
                Title = "Häufiger; \\n, 😀 und länger, als eine Zeile lang sein darf: 😀😀😀😀😀😀😀😀😀😀😀😀",
                Length = Duration.FromMinutes(45),
            },
            Repeats = rule.Repeats with
            {
                Slot = slots[4],
                Usual = SomeSeries.Content,
                Exceptions = [new(slots[1], null), new(slots[4], moved), new(slots[6], null)],
                EarlierRevisions = 3,
            },
            Version = 2,
        };

        var found = (await IcalJs.ExpandAsync([session.File()], s_within, TestContext.Current.CancellationToken))[0];
        var calledOff = (await IcalJs.ExpandAsync([(session with { State = SessionState.Cancelled }).File()], s_within, TestContext.Current.CancellationToken))[0];

        Assert.Equal(session.Times(s_within.End), found.Select(each => Instant.FromUnixTimeMilliseconds(each.Start)).Order());
        var apart = found.Single(each => each.Start == moved.ToUnixTimeMilliseconds());
        Assert.Equal((session.Content.Title, 45), (apart.Title, (apart.End - apart.Start) / 60_000));
        Assert.All(found.Where(each => each != apart), each => Assert.Equal(SomeSeries.Content.Title, each.Title));
        Assert.Equal([4], found.Select(each => each.Sequence).Distinct());
        Assert.Equal([$"{session.Origin.Value}@nexusbot"], found.Select(each => each.Uid).Distinct());
        // Those before it took place.
        Assert.Equal(s_beforeTheEnd.Select(slot => session.Repeats.Rule.At(slots[slot])!.Value.ToUnixTimeMilliseconds()), calledOff.Select(each => each.Start));
        Assert.DoesNotContain(calledOff, each => each.IsCancelled);
    }

    [Fact]
    public async Task What_comes_once_is_one_moment_and_is_cancelled_as_a_whole()
    {
        await SkipWithoutItAsync();
        var once = SomeSeries.Of("Africa/Nairobi", new LocalDateTime(2027, 3, 1, 18, 0), "FREQ=DAILY") with { Repeats = null };
        var cancelled = once with { State = SessionState.Cancelled, Version = 2 };
        var series = SomeSeries.Of("Africa/Nairobi", new LocalDateTime(2027, 3, 1, 18, 0), "FREQ=DAILY;COUNT=3") with { State = SessionState.Cancelled };

        var found = await IcalJs.ExpandAsync([once.File(), cancelled.File(), series.File()], s_within, TestContext.Current.CancellationToken);

        var only = Assert.Single(found[0]);
        Assert.Equal((once.Start.ToUnixTimeMilliseconds(), once.End.ToUnixTimeMilliseconds(), 0, false), (only.Start, only.End, only.Sequence, only.IsCancelled));
        Assert.Equal(("#general, Nexus", "Bring a laptop.\n\nhttps://discord.com/channels/1/3/4"), (only.Place, only.Text));
        Assert.Equal((only.Uid, 1, true), (Assert.Single(found[1]).Uid, found[1][0].Sequence, found[1][0].IsCancelled));
        Assert.Equal([true, true, true], found[2].Select(each => each.IsCancelled));
    }

    private static void AssertSame(Session session, IReadOnlyList<IcalJs.Found> found, Instant? until = null)
    {
        var name = $"{session.Repeats!.Rule}";
        var expected = session.Times(until ?? s_within.End).ToList();
        var starts = found.Select(each => Instant.FromUnixTimeMilliseconds(each.Start)).Order().ToList();
        var wrong = expected.Except(starts).Concat(starts.Except(expected)).Order().Take(4).ToList();

        Assert.True(wrong.Count == 0 && expected.Count == starts.Count, $"{name}: {expected.Count} and {starts.Count} of them, {string.Join(", ", wrong)}");
        Assert.All(found, each => Assert.Equal(SomeSeries.Content.Length, Duration.FromMilliseconds(each.End - each.Start)));
    }

    private static string CalendarOf(Session session) => session.File().Write().Replace("\r\n ", "", StringComparison.Ordinal);

    private static LocalDateTime StartOf(string rule, int hour) =>
        NexusBot.Core.Times.RecurrenceRule.Read(rule) is var read
            ? Enumerable.Range(0, 366).Select(day => new LocalDate(2026, 2, 1).PlusDays(day)).First(read.Fits).At(new LocalTime(hour, 30))
            : default;

    private static async Task SkipWithoutItAsync()
    {
        var missing = await IcalJs.WhatIsMissingAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(missing is null, missing ?? "");
    }
}
