using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Core.Texts;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Sessions;

public sealed class PlanningASessionTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_session_is_what_was_typed_by_the_clock_of_its_host_and_its_host_comes()
    {
        var form = new SessionForm("Mob programming")
        {
            Text = "Bring a laptop.",
            Length = "90 min",
            Seats = " 4 ",
            Place = "Room 5",
            Track = Track.Backend,
            Cohort = "Cohort 5",
            Tags = "django, CI/CD, django",
        };

        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("tomorrow 18:00", form));

        Assert.Equal((Instant.FromUtc(2026, 11, 24, 15, 0), "Africa/Nairobi", Duration.FromMinutes(90)), (session.Start, session.Zone, session.Content.Length));
        Assert.Equal(
            (4, new SessionPlace.Elsewhere("Room 5"), Track.Backend, "Cohort 5"),
            (session.Content.Seats, session.Content.Place, session.Content.Track, session.Content.Cohort));
        Assert.Equal(["django", "ci-cd"], session.Content.Tags.Select(tag => tag.Key));
        Assert.True(session.HasSeat(_hub.Amina.Member));
    }

    [Fact]
    public async Task What_everybody_would_see_holds_no_secret_but_the_way_in()
    {
        const string Secret = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

        Assert.Equal(TextRefusals.HoldsSecret("title", "a GitHub token"), await RefusalAsync(new SessionForm($"Use {Secret}")));
        Assert.Equal(TextRefusals.HoldsSecret("text", "a GitHub token"), await RefusalAsync(new SessionForm("Mob") { Text = $"Clone with {Secret}" }));
        Assert.Null(await RefusalAsync(new SessionForm("Mob") { Place = "https://meet.example/j/1?pwd=QWxhZGRpbjpvcGVuc2VzYW1l" }));
    }

    [Fact]
    public async Task Nobody_meets_at_odd_seconds()
    {
        _hub.Time.Advance(TimeSpan.FromSeconds(37));

        var later = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("in 2 hours"));
        var soon = await _hub.ScheduleAsync(_hub.Brian, SessionHub.Request("in 30 seconds"));

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 16, 0), later.Start);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 14, 1), soon.Start);
    }

    [Fact]
    public async Task What_has_passed_since_it_was_shown_is_refused()
    {
        var planned = (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request("in 5 minutes"), TestToken)).Value!;
        _hub.Time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(TimeRefusals.InThePast(planned.Start), (await _hub.Scheduling.ScheduleAsync(_hub.Amina, planned, TestToken)).Refusal);
    }

    [Fact]
    public async Task The_first_zone_is_kept_and_later_ones_hold_once()
    {
        Assert.Equal(
            TimeRefusals.ZoneNeeded,
            (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request() with { Zone = null }, TestToken)).Refusal);

        await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request(), TestToken);
        var elsewhere = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request() with { Zone = "Europe/Berlin" });
        var athome = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request() with { Zone = null });

        Assert.Equal(("Europe/Berlin", "Africa/Nairobi"), (elsewhere.Zone, athome.Zone));
        Assert.Equal(
            MemberRefusals.UnknownZone("Atlantis"),
            (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request() with { Zone = "Atlantis" }, TestToken)).Refusal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        var form = new SessionForm("Mob programming");

        Assert.Equal(TextRefusals.Empty("title"), await RefusalAsync(new SessionForm("  ")));
        Assert.Equal(TextRefusals.TooLong("text", SessionContent.MaxTextLength, 1501), await RefusalAsync(form with { Text = new string('a', 1501) }));
        Assert.Equal(SessionRefusals.LengthNotUnderstood("4 min"), await RefusalAsync(form with { Length = "4 min" }));
        Assert.Equal(SessionRefusals.LengthNotUnderstood("13 hours"), await RefusalAsync(form with { Length = "13 hours" }));
        Assert.Equal(SessionRefusals.NoSeats, await RefusalAsync(form with { Seats = "0" }));
        Assert.Equal(SessionRefusals.NoSeats, await RefusalAsync(form with { Seats = "501" }));
        Assert.Equal(SessionRefusals.SeatsNotUnderstood("a few"), await RefusalAsync(form with { Seats = "a few" }));
        Assert.Equal(SessionRefusals.TooManyTags, await RefusalAsync(form with { Tags = "a, b, c, d, e, f" }));
    }

    [Fact]
    public async Task What_its_host_has_at_the_same_time_is_said()
    {
        var first = await _hub.ScheduleAsync(_hub.Amina);

        var same = (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request("tomorrow 18:59"), TestToken)).Value!;
        var after = (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request("tomorrow 19:00"), TestToken)).Value!;
        var others = (await _hub.Scheduling.PlanAsync(_hub.Brian, SessionHub.Request("tomorrow 18:30"), TestToken)).Value!;

        Assert.Equal([first.Id], same.Overlapping.Select(session => session.Id));
        Assert.Empty(after.Overlapping.Concat(others.Overlapping));
    }

    [Fact]
    public async Task Lists_end_on_Sunday_by_the_clock_of_whoever_asks()
    {
        await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("sun 23:30"));
        await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("next mon 0:30"));

        var found = await _hub.Sessions.ListAsync(_hub.Amina, new SessionFilter(Of: null, ThisWeek: true, Tag: null), TestToken);

        Assert.Single(found.Value!);
    }

    [Fact]
    public async Task Only_moderators_decide_when_the_hub_reminds()
    {
        Assert.Equal("rights.not-allowed", (await _hub.Settings.SetSessionRemindersAsync(_hub.Amina, "1 hour", TestToken)).Refusal!.Code);
        Assert.Equal(
            Core.Reminders.ReminderRefusals.OffsetsNotUnderstood("soon"),
            (await _hub.Settings.SetSessionRemindersAsync(_hub.Wanjiru, "soon", TestToken)).Refusal);
    }

    private async Task<Refusal?> RefusalAsync(SessionForm form) =>
        (await _hub.Scheduling.PlanAsync(_hub.Amina, SessionHub.Request(form: form), TestToken)).Refusal;
}
