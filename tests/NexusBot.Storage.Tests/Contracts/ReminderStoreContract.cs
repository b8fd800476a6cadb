using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class ReminderStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_reminder_comes_back_as_it_was_written_and_its_message_is_due()
    {
        var reminder = Some.Reminder();
        await AddAsync(reminder);

        Assert.Equal(reminder, await Stores.Reminders.FindAsync(Some.Guild, reminder.Id, TestToken));
        Assert.Equal(reminder.Due, await Stores.Outbox.NextDueAsync(TestToken));
        Assert.Equal([reminder.Due], Stores.Alarm.Rung);
    }

    [Fact]
    public async Task Another_guild_does_not_find_it()
    {
        var reminder = Some.Reminder();
        await AddAsync(reminder);

        Assert.Null(await Stores.Reminders.FindAsync(Some.OtherGuild, reminder.Id, TestToken));
    }

    [Fact]
    public async Task A_repeated_interaction_adds_nothing_and_answers_with_the_first()
    {
        var mark = Some.Mark();
        var (first, second) = (Some.Reminder(), Some.Reminder());
        await Stores.Reminders.TryAddAsync(first, Some.Message(first), Some.Limits, mark, TestToken);

        var result = await Stores.Reminders.TryAddAsync(second, Some.Message(second), Some.Limits, mark, TestToken);

        Assert.Equal(new AddReminderResult.Added(first), result);
        Assert.Null(await Stores.Reminders.FindAsync(Some.Guild, second.Id, TestToken));
    }

    [Fact]
    public async Task A_member_has_so_many_open_ones_and_no_more()
    {
        for (var i = 0; i < ReminderLimits.DefaultOfMember; i++)
            Assert.IsType<AddReminderResult.Added>(await AddAsync(Some.Reminder()));

        Assert.IsType<AddReminderResult.TooManyOfMember>(await AddAsync(Some.Reminder()));
        Assert.IsType<AddReminderResult.Added>(await AddAsync(Some.Reminder(member: Some.Brian)));
        Assert.IsType<AddReminderResult.Added>(await AddAsync(Some.Reminder(guild: Some.OtherGuild)));
    }

    [Fact]
    public async Task What_has_come_is_not_open()
    {
        for (var i = 0; i < ReminderLimits.DefaultOfMember; i++)
            await AddAsync(Some.Reminder(-Duration.FromMinutes(1)));

        Assert.IsType<AddReminderResult.Added>(await AddAsync(Some.Reminder()));
    }

    [Fact]
    public async Task A_guild_has_so_many_open_ones_and_no_more()
    {
        var adding = Enumerable.Range(0, ReminderLimits.DefaultOfGuild)
            .Select(i => AddAsync(Some.Reminder(member: new((ulong)(2000 + (i / ReminderLimits.DefaultOfMember))))));
        await Task.WhenAll(adding);

        Assert.IsType<AddReminderResult.TooManyInGuild>(await AddAsync(Some.Reminder()));
    }

    [Fact]
    public async Task What_came_or_was_parked_long_ago_is_swept_together_with_its_message_and_nothing_else_is()
    {
        var (came, parked, lately, open) = (await AddedAsync(), await AddedAsync(), await AddedAsync(), Some.Reminder(Duration.FromDays(40)));
        await AddAsync(open);
        var (longAgo, notSoLong) = (Some.Now + Duration.FromDays(1), Some.Now + Duration.FromDays(2));
        foreach (var claim in await Stores.Outbox.ClaimDueAsync(longAgo, Duration.FromMinutes(1), new ClaimRoom(10), TestToken))
        {
            if (claim.Entry.Subject == parked.Id.Value)
                await Stores.Outbox.ParkAsync(claim, "channel deleted", longAgo, TestToken);
            else
                await Stores.Outbox.CompleteAsync(claim, Some.Place, claim.Entry.Subject == lately.Id.Value ? notSoLong : longAgo, TestToken);
        }

        var first = await Stores.Reminders.SweepAsync(longAgo, max: 1, TestToken);
        var second = await Stores.Reminders.SweepAsync(longAgo, max: 10, TestToken);
        var third = await Stores.Reminders.SweepAsync(longAgo, max: 10, TestToken);

        Assert.Equal((1, 1, 0), (first, second, third));
        var kept = await Task.WhenAll(new[] { came, parked, lately, open }.Select(IsKeptAsync));
        Assert.Equal([false, false, true, true], kept);
        Assert.Equal(0, await Stores.Outbox.CountParkedAsync(TestToken));
    }

    [Fact]
    public async Task One_that_repeats_and_is_about_a_message_comes_back_as_it_was_written()
    {
        var reminder = Some.Daily(new Recurrence(RepeatUnit.Month, 2) { DayOfMonth = 31, Until = new LocalDate(2028, 2, 29) }) with { About = Some.Place };
        await AddAsync(reminder);

        Assert.Equal(reminder, await Stores.Reminders.FindAsync(Some.Guild, reminder.Id, TestToken));
        Assert.Equal(reminder, await Stores.Reminders.FindAnywhereAsync(reminder.Id, TestToken));
    }

    [Fact]
    public async Task What_repeats_goes_on_when_one_of_it_is_claimed_and_only_once_whatever_becomes_of_that_one()
    {
        var reminder = Some.Daily();
        await AddAsync(reminder);

        var first = Assert.Single(await ClaimAsync(reminder.Due));
        var following = Assert.Single(await OpenAsync(reminder.Due));
        await Stores.Outbox.RetryUnknownAsync(first, reminder.Due, TestToken);
        var again = Assert.Single(await ClaimAsync(reminder.Due));
        await Stores.Outbox.ParkAsync(again, "nobody is there", reminder.Due, TestToken);

        Assert.Equal((reminder.Due + Duration.FromDays(1), reminder.Id), (following.Due, following.Origin));
        Assert.Equal([following], await OpenAsync(reminder.Due));
        Assert.Equal(following.Due, await Stores.Outbox.NextDueAsync(TestToken));
        Assert.True((await Stores.Reminders.FindAnywhereAsync(reminder.Id, TestToken))!.IsFollowed);
    }

    [Fact]
    public async Task Of_those_that_fell_due_in_vain_the_first_stands_for_all_and_the_next_one_lies_ahead()
    {
        var reminder = Some.Daily();
        await AddAsync(reminder);
        var late = reminder.Due + Duration.FromHours(75);

        await ClaimAsync(late);

        Assert.Equal(3, (await Stores.Reminders.FindAnywhereAsync(reminder.Id, TestToken))!.Missed);
        Assert.Equal(reminder.Due + Duration.FromDays(4), Assert.Single(await OpenAsync(late)).Due);
    }

    [Fact]
    public async Task What_has_come_as_often_as_it_should_does_not_come_again()
    {
        var reminder = Some.Daily(new Recurrence(RepeatUnit.Day) { Times = 2 });
        await AddAsync(reminder);

        await ClaimAsync(reminder.Due);
        var second = Assert.Single(await OpenAsync(reminder.Due));
        await ClaimAsync(second.Due);

        Assert.Empty(await OpenAsync(second.Due));
    }

    [Fact]
    public async Task Open_ones_come_in_the_order_in_which_they_are_due_and_are_the_members_own()
    {
        var (later, sooner) = (Some.Reminder(Duration.FromHours(2)), Some.Reminder(Duration.FromHours(1)));
        foreach (var each in new[] { later, sooner, Some.Reminder(member: Some.Brian), Some.Reminder(guild: Some.OtherGuild), Some.Reminder(-Duration.FromMinutes(1)) })
            await AddAsync(each);

        Assert.Equal([sooner, later], await OpenAsync(Some.Now));
    }

    [Fact]
    public async Task Erasing_a_member_takes_the_reminders_and_their_messages()
    {
        var (own, others) = (Some.Reminder(), Some.Reminder(member: Some.Brian));
        await AddAsync(own);
        await AddAsync(others);

        await Stores.Reminders.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        Assert.Null(await Stores.Reminders.FindAsync(Some.Guild, own.Id, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(Reminder.OutboxKind, own.Id.Value, TestToken));
        Assert.NotNull(await Stores.Outbox.FindAsync(Reminder.OutboxKind, others.Id.Value, TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_leaves_the_others()
    {
        var (here, elsewhere) = (Some.Reminder(), Some.Reminder(guild: Some.OtherGuild));
        await AddAsync(here);
        await AddAsync(elsewhere);

        await Stores.Reminders.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await Stores.Reminders.FindAsync(Some.Guild, here.Id, TestToken));
        Assert.NotNull(await Stores.Reminders.FindAsync(Some.OtherGuild, elsewhere.Id, TestToken));
    }

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken);

    private Task<IReadOnlyList<Reminder>> OpenAsync(Instant now) =>
        Stores.Reminders.ListOpenAsync(Some.Guild, Some.Amina, now, TestToken);

    private async Task<Reminder> AddedAsync()
    {
        var reminder = Some.Reminder();
        await AddAsync(reminder);
        return reminder;
    }

    private async Task<bool> IsKeptAsync(Reminder reminder)
    {
        var kept = await Stores.Reminders.FindAsync(Some.Guild, reminder.Id, TestToken) is not null;
        Assert.Equal(kept, await Stores.Outbox.FindAsync(Reminder.OutboxKind, reminder.Id.Value, TestToken) is not null);
        return kept;
    }

    private Task<AddReminderResult> AddAsync(Reminder reminder) =>
        Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(reminder.Member), TestToken);
}
