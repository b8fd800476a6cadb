using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Sessions;
using NexusBot.Tests.Sessions;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>An hour on which partners agreed is promised: until one of them calls it off.</summary>
public sealed class PromisedHoursTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Called_off_it_binds_nobody_all_hear_of_it_once_and_nobody_is_reminded()
    {
        using var hub = await AgreedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var agreed = partnership.Agreed!;

        var off = await hub.Pairing<PartnerMeetings>().CallOffAsync(By(hub, 102), partnership.Id, TestToken);
        var again = await hub.Pairing<PartnerMeetings>().CallOffAsync(By(hub, 101), partnership.Id, TestToken);
        var told = (await hub.DeliverAsync()).Where(entry => entry.Kind == Partnership.MeetingKind && entry.Sent is null);
        hub.Advance(agreed.At - Duration.FromMinutes(10) - hub.Now);

        Assert.Null(off.Refusal);
        Assert.Equal(PairingRefusals.NoMeeting, again.Refusal);
        Assert.Single(told);
        Assert.DoesNotContain(await hub.DeliverAsync(), entry => entry.Kind == Partnership.MeetingKind);
        Assert.Empty(await AheadAsync(hub, 101));
    }

    [Fact]
    public async Task After_that_another_time_or_the_same_can_be_chosen()
    {
        using var hub = await AgreedAsync();
        var partnership = await hub.LatestOfAsync(101);
        await hub.Pairing<PartnerMeetings>().CallOffAsync(By(hub, 101), partnership.Id, TestToken);

        var same = await hub.Pairing<PartnerMeetings>().MeetAsync(By(hub, 102), partnership.Id, partnership.Agreed!.At, TestToken);

        Assert.False(same.Value!.StoodAlready);
        Assert.Single(await AheadAsync(hub, 101));
    }

    [Fact]
    public async Task Only_partners_call_it_off_and_only_before_it()
    {
        using var hub = await AgreedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var meetings = hub.Pairing<PartnerMeetings>();

        Assert.Equal(PairingRefusals.NotYours, (await meetings.CallOffAsync(By(hub, 105), partnership.Id, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NotYours, (await meetings.TakeAlongAsync(By(hub, 105), partnership.Id, TestToken)).Refusal);
        hub.Advance(partnership.Agreed!.At - hub.Now);
        Assert.Equal(PairingRefusals.NoMeeting, (await meetings.CallOffAsync(By(hub, 101), partnership.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task Who_plans_a_session_at_that_time_sees_it_beside_what_else_they_have()
    {
        using var hub = await AgreedAsync();
        var agreed = (await hub.LatestOfAsync(101)).Agreed!;
        var local = agreed.At.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).LocalDateTime;
        var request = new ScheduleSession(new SessionForm("Elsewhere"), $"{local:yyyy-MM-dd HH:mm}");

        var own = await hub.Scheduling.PlanAsync(hub.Amina, request, TestToken);
        var others = await hub.Scheduling.PlanAsync(hub.Member(105), request with { Zone = "Africa/Nairobi" }, TestToken);

        var promised = Assert.Single(own.Value!.Promised);
        Assert.Equal(new Interval(agreed.At, agreed.End), promised.Time);
        Assert.Equal([new MemberId(102)], promised.With);
        Assert.Empty(others.Value!.Promised);
    }

    [Fact]
    public async Task Whoever_joins_moves_or_settles_something_at_that_time_is_told_of_it()
    {
        using var hub = await AgreedAsync();
        var agreed = (await hub.LatestOfAsync(101)).Agreed!;
        var (typed, other) = (Typed(agreed.At), hub.Member(105));
        var theirs = await hub.ScheduleAsync(other, SessionHub.Request(typed));
        var own = await hub.ScheduleAsync(hub.Amina, SessionHub.Request(Typed(agreed.At + Duration.FromDays(20))));
        var content = new SessionContent("Reading group", null, Duration.FromHours(1));
        var planned = new PlannedPoll(SessionPollId.New(hub.Now), content, "Africa/Nairobi", [(agreed.At, 1)], [], [], []);
        var poll = (await hub.Polls.AskAsync(hub.Amina, planned, TestToken)).Value!.Poll;

        var joined = await hub.AnswerAsync(hub.Amina, theirs, RsvpAnswer.Going);
        var move = await hub.SessionMoves.PlanAsync(hub.Amina, own.Id, own.Version, SessionScope.ThisOne, typed, length: null, TestToken);
        var settled = await hub.Polls.SettleAsync(hub.Amina, poll.Id, 0, evenSo: false, TestToken);

        Assert.Equal(SessionRefusals.OverlapsCode, joined.Refusal?.Code);
        Assert.Null((await hub.AnswerAsync(hub.Amina, theirs, RsvpAnswer.Going, evenSo: true)).Refusal);
        Assert.Equal([new MemberId(102)], Assert.Single(move.Value!.Promised).With);
        Assert.Equal(SessionRefusals.OverlapsCode, settled.Refusal?.Code);
    }

    [Fact]
    public async Task A_list_of_the_week_shows_it_in_its_week_and_one_with_a_tag_never()
    {
        using var hub = await AgreedAsync();
        var agreed = (await hub.LatestOfAsync(101)).Agreed!;

        Assert.True(agreed.At < Instant.FromUtc(2026, 12, 6, 21, 0), "The week of the round ends on Sunday in Nairobi.");
        Assert.Single(await ListAsync(thisWeek: true));
        Assert.Single(await ListAsync(thisWeek: false));
        hub.Time.SetUtcNow((agreed.At - Duration.FromMinutes(5)).ToDateTimeOffset());
        Assert.Single(await ListAsync(thisWeek: true));
        Assert.Empty(await ListAsync(thisWeek: false, Core.Tags.Tag.FromKey("csharp")));

        Task<IReadOnlyList<Appointment>> ListAsync(bool thisWeek, Core.Tags.Tag? tag = null) =>
            hub.Sessions.ListPromisedAsync(hub.Amina, new SessionFilter(Of: null, thisWeek, tag), TestToken);
    }

    [Fact]
    public async Task No_time_is_found_for_a_session_at_which_somebody_meets_a_partner()
    {
        using var hub = await AgreedAsync();
        var agreed = (await hub.LatestOfAsync(101)).Agreed!;

        var found = await hub.Polls.PlanAsync(hub.Member(102), new FindTime(new SessionForm("Together"), [new MemberId(101)], 14), TestToken);

        Assert.NotEmpty(found.Value!.Times);
        Assert.DoesNotContain(found.Value.Times, time => time.Start < agreed.End && agreed.At < time.Start + Duration.FromHours(1));
    }

    [Fact]
    public async Task A_calendar_takes_a_moved_hour_in_the_place_of_the_first()
    {
        using var hub = await AgreedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var meetings = hub.Pairing<PartnerMeetings>();

        var first = (await meetings.TakeAlongAsync(By(hub, 101), partnership.Id, TestToken)).Value!.Write("Brian");
        await meetings.MeetAsync(By(hub, 102), partnership.Id, partnership.Slots[0], TestToken);
        var second = (await meetings.TakeAlongAsync(By(hub, 101), partnership.Id, TestToken)).Value!.Write("Brian");

        Assert.Equal(Property(first, "UID"), Property(second, "UID"));
        Assert.True(Number(second) > Number(first));
        Assert.Equal($"{partnership.Slots[0].InUtc().LocalDateTime:yyyyMMdd'T'HHmmss}Z", Property(second, "DTSTART"));
        Assert.Equal("PT60M", Property(second, "DURATION"));
        Assert.Equal("Learning with Brian", Property(second, "SUMMARY"));
    }

    [Fact]
    public async Task A_meeting_that_is_over_is_for_no_calendar()
    {
        using var hub = await AgreedAsync();
        var partnership = await hub.LatestOfAsync(101);
        hub.Advance(partnership.Agreed!.End - hub.Now);

        Assert.Equal(PairingRefusals.NoMeeting, (await hub.Pairing<PartnerMeetings>().TakeAlongAsync(By(hub, 101), partnership.Id, TestToken)).Refusal);
    }

    private static string Property(string file, string name) =>
        file.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];

    private static int Number(string file) => int.Parse(Property(file, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture);

    private static string Typed(Instant at) => $"{at.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).LocalDateTime:yyyy-MM-dd HH:mm}";

    private static Answerer By(Hub hub, ulong member) => new(new MemberId(member), hub.Member(member).Interaction);

    private static Task<IReadOnlyList<Appointment>> AheadAsync(Hub hub, ulong member) =>
        hub.Pairing<IAppointments>().ListAheadAsync(hub.Amina.Guild, new MemberId(member), hub.Now, TestToken);

    /// <summary>101 and 102 have agreed on the second of the proposed hours.</summary>
    private static async Task<Hub> AgreedAsync()
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        hub.Advance(Duration.FromMinutes(5));
        await hub.LookAsync();
        var partnership = await hub.LatestOfAsync(101);
        await hub.Pairing<PartnerMeetings>().MeetAsync(By(hub, 101), partnership.Id, partnership.Slots[1], TestToken);
        await hub.DeliverAsync();
        return hub;
    }
}
