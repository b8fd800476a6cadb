using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Tests.Delivery;
using NodaTime;

namespace NexusBot.Tests.Reminders;

/// <summary>It is Monday 23 November 2026, 17:00 in Nairobi.</summary>
public sealed class RepeatingRemindersTests : IDisposable
{
    private static readonly MessagePlace s_place = new(new ChannelId(500), new MessageId(700));

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_repeats_is_one_reminder_that_waits_at_a_time()
    {
        var reminder = await SetAsync("every tue 17:00 for 6 weeks");

        Assert.Equal(Instant.FromUtc(2026, 11, 24, 14, 0), reminder.Due);
        Assert.Equal("every Tue, 6 times", RecurrenceText.Describe(reminder.Repeats!.Rule));
        Assert.Equal([reminder], await OpenAsync());
    }

    [Fact]
    public async Task How_it_repeats_can_be_said_apart()
    {
        var reminder = await SetAsync("tomorrow 9:00", "every weekday");

        Assert.Equal((Instant.FromUtc(2026, 11, 24, 6, 0), "every weekday"), (reminder.Due, RecurrenceText.Describe(reminder.Repeats!.Rule)));
    }

    [Theory]
    [InlineData("every tue 17:00", "every week")]
    [InlineData("tomorrow 9:00", "every hour")]
    [InlineData("tomorrow 9:00", "now and then")]
    public async Task A_repetition_that_cannot_be_is_refused(string when, string repeat) =>
        Assert.NotNull((await _hub.Reminders.RemindAsync(_hub.Amina, Request(when, repeat), TestToken)).Refusal);

    [Fact]
    public async Task It_goes_on_after_each_delivery_and_after_a_failed_one()
    {
        await SetAsync("every day 18:00");
        _hub.Messenger.Answers([], new SendResult.Sent(s_place));
        _hub.Time.Advance(TimeSpan.FromHours(1));
        await _hub.Delivery.DeliverDueAsync(TestToken);
        var second = Assert.Single(await OpenAsync());
        _hub.Messenger.Answers([], new SendResult.Gone("nobody is there"));
        _hub.Time.Advance(TimeSpan.FromDays(1));
        await _hub.Delivery.DeliverDueAsync(TestToken);

        var third = Assert.Single(await OpenAsync());

        Assert.Equal(second.Due + Duration.FromDays(1), third.Due);
        Assert.Equal(1, await _hub.Outbox.CountParkedAsync(TestToken));
    }

    [Fact]
    public async Task Deleting_it_ends_it_and_only_its_owner_may()
    {
        var reminder = await SetAsync("every day 18:00");

        Assert.Equal(ReminderRefusals.NotFound, (await _hub.Reminders.DeleteAsync(_hub.Wanjiru, reminder.Id, TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.NotFound, (await _hub.Reminders.DeleteAsync(_hub.Elsewhere, reminder.Id, TestToken)).Refusal);
        Assert.Null((await _hub.Reminders.DeleteAsync(_hub.Amina, reminder.Id, TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.NotFound, (await _hub.Reminders.DeleteAsync(_hub.Amina, reminder.Id, TestToken)).Refusal);

        Assert.Empty(await OpenAsync());
        Assert.Null(await _hub.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task Suggestions_of_a_repetition_say_when_it_comes()
    {
        await _hub.Members.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);

        var typed = await SuggestAsync("every 2 w", "fri 18:30");
        var nothing = await SuggestAsync("", "fri 18:30");

        Assert.Contains(new WhenSuggestion("every 2 weeks", "Fri 27 Nov 18:30 Africa/Nairobi, in 4 days, then every 2 weeks on Fri"), typed);
        Assert.Contains(nothing, suggestion => suggestion.When == "every weekday");
    }

    private Task<IReadOnlyList<WhenSuggestion>> SuggestAsync(string typed, string when) =>
        _hub.Reminders.SuggestRepeatAsync(_hub.Amina, typed, when, typedZone: null, TestToken);

    private Task<IReadOnlyList<Reminder>> OpenAsync() => _hub.Reminders.ListOpenAsync(_hub.Amina, TestToken);

    private static RemindMe Request(string when, string? repeat) => new("Stand-up", when, "Africa/Nairobi") { Repeat = repeat };

    private async Task<Reminder> SetAsync(string when, string? repeat = null)
    {
        var outcome = await _hub.Reminders.RemindAsync(_hub.Amina, Request(when, repeat), TestToken);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }
}
