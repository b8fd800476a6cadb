using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;
using NexusBot.Core.Texts;
using NexusBot.Core.Times;
using NexusBot.Tests.Delivery;
using NodaTime;

namespace NexusBot.Tests.Reminders;

public sealed class SettingAReminderTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task It_is_kept_and_its_message_is_due_then()
    {
        var caller = _hub.Amina;
        var reminder = await SetAsync(caller, new RemindMe("Review the pull request", "in 10 minutes", null));

        var due = _hub.Now + Duration.FromMinutes(10);
        Assert.Equal((due, caller.Channel, caller.Member), (reminder.Due, reminder.AskedIn, reminder.Member));
        var message = await _hub.Outbox.FindAsync(Reminder.OutboxKind, reminder.Id.Value, TestToken);
        Assert.Equal((due, new Address.DirectMessage(caller.Member)), (message!.Due!.Value, message.Address));
        Assert.Equal(new Address.GuildChannel(caller.Channel), message.Fallback);
    }

    [Fact]
    public async Task A_clock_time_needs_a_zone_and_goes_on_once_it_is_known()
    {
        var request = new RemindMe("Stand-up", "18:30", null);
        Assert.Equal(TimeRefusals.ZoneNeeded, (await _hub.Reminders.RemindAsync(_hub.Amina, request, TestToken)).Refusal);

        var caller = _hub.Amina;
        await _hub.Members.SetZoneAsync(caller, "Africa/Nairobi", TestToken);

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 15, 30), (await SetAsync(caller, request)).Due);
    }

    [Fact]
    public async Task A_zone_that_is_named_holds_for_this_one_alone()
    {
        await _hub.Members.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 17, 30), (await SetAsync(_hub.Amina, new RemindMe("x", "18:30", "Europe/Berlin"))).Due);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 15, 30), (await SetAsync(_hub.Amina, new RemindMe("x", "18:30", null))).Due);
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_refused()
    {
        var outcome = await _hub.Reminders.RemindAsync(_hub.Amina, new RemindMe("x", "18:30", "Mars/Olympus"), TestToken);

        Assert.Equal(MemberRefusals.UnknownZone("Mars/Olympus"), outcome.Refusal);
    }

    [Fact]
    public async Task The_first_zone_that_is_named_is_kept()
    {
        await SetAsync(_hub.Amina, new RemindMe("x", "18:30", "nairobi"));
        await SetAsync(_hub.Amina, new RemindMe("x", "18:30", "Europe/Berlin"));

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 15, 30), (await SetAsync(_hub.Amina, new RemindMe("x", "18:30", null))).Due);
    }

    [Fact]
    public async Task A_zone_beside_a_refused_time_is_not_kept()
    {
        await _hub.Reminders.RemindAsync(_hub.Amina, new RemindMe("x", "soon", "Africa/Nairobi"), TestToken);

        Assert.Null(await _hub.Members.FindZoneAsync(_hub.Amina.Guild, _hub.Amina.Member, TestToken));
    }

    [Fact]
    public async Task Where_the_first_zone_could_not_be_kept_there_is_no_reminder_and_none_comes_twice()
    {
        var stopping = new Mock<IMemberStore>();
        stopping.Setup(store => store.SaveAsync(It.IsAny<Profile>(), It.IsAny<WriteMark>(), TestToken)).ThrowsAsync(new OperationCanceledException());
        var profiles = new ProfileService(stopping.Object, Mock.Of<IPartners>(), _hub.Settings, _hub.Time, NullLogger<ProfileService>.Instance);
        var reminders = new ReminderService(
            _hub.Pairing<IReminderStore>(),
            new MemberService(stopping.Object, _hub.Settings, profiles, _hub.Time),
            _hub.Settings,
            new ReminderLimits(),
            _hub.Time,
            NullLogger<ReminderService>.Instance);

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => reminders.RemindAsync(_hub.Amina, new RemindMe("x", "18:30", "Africa/Nairobi"), TestToken));

        Assert.Empty(await _hub.Reminders.ListOpenAsync(_hub.Amina, TestToken));
    }

    [Fact]
    public async Task Suggestions_come_in_the_members_own_zone_or_the_one_that_is_named()
    {
        await _hub.Members.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);

        Assert.Equal(new WhenSuggestion("fri 18:30", "Fri 27 Nov 18:30 Africa/Nairobi, in 4 days"), Assert.Single(await SuggestAsync("fri 18:30", null)));
        Assert.Equal("Fri 27 Nov 18:30 Europe/Berlin, in 4 days", Assert.Single(await SuggestAsync("fri 18:30", "Berlin")).Label);
        Assert.Empty(await SuggestAsync("fri 18:30", "Mars/Olympus"));
        Assert.Null(await _hub.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task Text_that_is_empty_or_too_long_is_refused()
    {
        var tooLong = new string('x', Reminder.MaxTextLength + 1);

        Assert.Equal(TextRefusals.Empty("reminder"), await RefuseAsync(" "));
        Assert.Equal(TextRefusals.TooLong("reminder", Reminder.MaxTextLength, tooLong.Length), await RefuseAsync(tooLong));
    }

    [Fact]
    public async Task The_same_interaction_sets_one()
    {
        var caller = _hub.Amina;
        var first = await SetAsync(caller, new RemindMe("x", "in 10 minutes", null));

        Assert.Equal(first, await SetAsync(caller, new RemindMe("x", "in 10 minutes", null)));
    }

    [Fact]
    public async Task One_member_has_so_many_waiting_and_no_more()
    {
        for (var i = 0; i < ReminderLimits.DefaultOfMember; i++)
            await SetAsync(_hub.Amina, new RemindMe("x", "in 10 minutes", null));

        Assert.Equal(ReminderRefusals.TooManyOfYours(ReminderLimits.DefaultOfMember), await RefuseAsync("x"));
    }

    [Fact]
    public async Task One_guild_has_so_many_waiting_and_no_more()
    {
        var setting = Enumerable.Range(0, ReminderLimits.DefaultOfGuild)
            .Select(i => SetAsync(_hub.Member((ulong)(2000 + (i / ReminderLimits.DefaultOfMember))), new RemindMe("x", "in 10 minutes", null)));
        await Task.WhenAll(setting);

        Assert.Equal(ReminderRefusals.TooManyHere(ReminderLimits.DefaultOfGuild), await RefuseAsync("x"));
    }

    [Fact]
    public async Task It_is_shown_to_its_owner_alone()
    {
        var reminder = await SetAsync(_hub.Amina, new RemindMe("x", "in 10 minutes", null));

        Assert.Equal(reminder, (await _hub.Reminders.GetOwnAsync(_hub.Amina, reminder.Id, TestToken)).Value);
        Assert.Equal(ReminderRefusals.NotFound, (await _hub.Reminders.GetOwnAsync(_hub.Wanjiru, reminder.Id, TestToken)).Refusal);
        Assert.Equal(
            ReminderRefusals.NotFound,
            (await _hub.Reminders.GetOwnAsync(_hub.Elsewhere, reminder.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task It_is_kept_for_a_month_after_it_came_and_then_forgotten()
    {
        var reminders = new List<Reminder>();
        for (var i = 0; i < 60; i++)
            reminders.Add(await SetAsync(_hub.Member((ulong)(2000 + i)), new RemindMe("x", "in 10 minutes", null)));
        _hub.Time.Advance(TimeSpan.FromMinutes(10));
        _hub.Messenger.Answers([], new SendResult.Sent(new MessagePlace(new ChannelId(500), new MessageId(700))));
        await _hub.Delivery.DeliverDueAsync(TestToken);

        _hub.Time.Advance(Reminder.KeptAfterwards.ToTimeSpan() - TimeSpan.FromMinutes(1));
        await _hub.Reminders.SweepAsync(TestToken);
        var kept = await Task.WhenAll(reminders.Select(GetOwnAsync));
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        await _hub.Reminders.SweepAsync(TestToken);
        var swept = await Task.WhenAll(reminders.Select(GetOwnAsync));

        Assert.All(kept, outcome => Assert.Null(outcome.Refusal));
        Assert.All(swept, outcome => Assert.Equal(ReminderRefusals.NotFound, outcome.Refusal));
    }

    private Task<Outcome<Reminder>> GetOwnAsync(Reminder reminder) =>
        _hub.Reminders.GetOwnAsync(_hub.Member(reminder.Member.Value), reminder.Id, TestToken);

    private Task<IReadOnlyList<WhenSuggestion>> SuggestAsync(string typed, string? zone) =>
        _hub.Reminders.SuggestAsync(_hub.Amina, typed, zone, TestToken);

    private async Task<Reminder> SetAsync(Caller caller, RemindMe request)
    {
        var outcome = await _hub.Reminders.RemindAsync(caller, request, TestToken);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private async Task<Refusal?> RefuseAsync(string text) =>
        (await _hub.Reminders.RemindAsync(_hub.Amina, new RemindMe(text, "in 10 minutes", null), TestToken)).Refusal;
}
