using NexusBot.Core;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Reminders;

/// <summary>It came, in direct messages: nobody knows there which guild it is from, but the reminder itself.</summary>
public sealed class AnsweringAReminderTests : IDisposable
{
    private readonly Hub _hub = new();
    private ulong _interaction = 77_000;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Put_off_it_comes_again_then_with_the_same_text()
    {
        var reminder = await SetAsync();

        var again = (await SnoozeAsync(reminder, "in 1 hour")).Value!;

        Assert.Equal((_hub.Now + Duration.FromHours(1), reminder.Text, reminder.Guild), (again.Due, again.Text, again.Guild));
        Assert.Contains(again, await _hub.Reminders.ListOpenAsync(_hub.Amina, TestToken));
    }

    [Fact]
    public async Task It_is_put_off_once()
    {
        var reminder = await SetAsync();
        var again = (await SnoozeAsync(reminder, "in 1 hour")).Value!;

        Assert.Equal(ReminderRefusals.SnoozedAlready(again.Due), (await SnoozeAsync(reminder, "in 2 hours")).Refusal);
        Assert.Equal(ReminderRefusals.SnoozedAlready(again.Due), (await _hub.ReminderAnswers.FinishAsync(Amina(), reminder.Id, TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.SnoozedAlready(again.Due), (await _hub.ReminderAnswers.OfferAsync(Amina(), reminder.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task What_is_done_is_not_put_off()
    {
        var reminder = await SetAsync();

        Assert.True((await _hub.ReminderAnswers.FinishAsync(Amina(), reminder.Id, TestToken)).Value!.IsDone);
        Assert.Null((await _hub.ReminderAnswers.FinishAsync(Amina(), reminder.Id, TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.DoneAlready, (await SnoozeAsync(reminder, "in 1 hour")).Refusal);
    }

    [Fact]
    public async Task Nobody_else_answers_it_not_even_who_manages_the_server()
    {
        var reminder = await SetAsync();
        var stranger = new Answerer(_hub.Wanjiru.Member, new InteractionId(++_interaction));

        Assert.Equal(ReminderRefusals.Over, (await _hub.ReminderAnswers.SnoozeAsync(stranger, reminder.Id, "in 1 hour", TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.Over, (await _hub.ReminderAnswers.FinishAsync(stranger, reminder.Id, TestToken)).Refusal);
        Assert.Equal(ReminderRefusals.Over, (await _hub.ReminderAnswers.OfferAsync(stranger, reminder.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task One_that_is_forgotten_is_over() =>
        Assert.Equal(
            ReminderRefusals.Over,
            (await _hub.ReminderAnswers.SnoozeAsync(Amina(), ReminderId.New(_hub.Now), "in 1 hour", TestToken)).Refusal);

    [Fact]
    public async Task A_time_that_cannot_be_or_that_repeats_puts_nothing_off()
    {
        var reminder = await SetAsync();

        Assert.Equal(TimeRefusals.NotUnderstood("soon"), (await SnoozeAsync(reminder, "soon")).Refusal);
        Assert.Equal(TimeRefusals.ZoneNeeded, (await SnoozeAsync(reminder, "tomorrow 9:00")).Refusal);
        await _hub.Members.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);
        Assert.Equal(ReminderRefusals.SnoozeOnce, (await SnoozeAsync(reminder, "every day 9:00")).Refusal);
        Assert.Null((await SnoozeAsync(reminder, "tomorrow 9:00")).Refusal);
    }

    [Fact]
    public async Task Times_of_the_clock_are_offered_once_the_zone_is_known()
    {
        var reminder = await SetAsync();

        var without = (await _hub.ReminderAnswers.OfferAsync(Amina(), reminder.Id, TestToken)).Value!;
        await _hub.Members.SetZoneAsync(_hub.Amina, "Africa/Nairobi", TestToken);
        var with = (await _hub.ReminderAnswers.OfferAsync(Amina(), reminder.Id, TestToken)).Value!;

        Assert.Equal(["in 10 minutes", "in 30 minutes", "in 1 hour", "in 3 hours"], without.Select(each => each.When));
        Assert.Contains(new WhenSuggestion("tomorrow 09:00", "Tue 24 Nov 09:00 Africa/Nairobi, in 16 hours"), with);
    }

    [Fact]
    public async Task Who_has_too_many_waiting_puts_none_off()
    {
        var reminder = await SetAsync();
        for (var i = 1; i < ReminderLimits.DefaultOfMember; i++)
            await SetAsync();

        Assert.Equal(ReminderRefusals.TooManyOfYours(ReminderLimits.DefaultOfMember), (await SnoozeAsync(reminder, "in 1 hour")).Refusal);
        Assert.Null((await _hub.ReminderAnswers.OfferAsync(Amina(), reminder.Id, TestToken)).Refusal);
    }

    private Answerer Amina() => new(_hub.Amina.Member, new InteractionId(++_interaction));

    private Task<Outcome<Reminder>> SnoozeAsync(Reminder reminder, string when) =>
        _hub.ReminderAnswers.SnoozeAsync(Amina(), reminder.Id, when, TestToken);

    private async Task<Reminder> SetAsync() =>
        (await _hub.Reminders.RemindAsync(_hub.Amina, new RemindMe("Stand-up", "in 10 minutes", null), TestToken)).Value!;
}
