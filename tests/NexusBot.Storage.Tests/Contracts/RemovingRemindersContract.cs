using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class RemovingRemindersContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Removing_one_that_repeats_by_a_time_of_it_that_came_ends_it()
    {
        var (reminder, other) = (Some.Daily(), Some.Reminder(Duration.FromDays(9)));
        await AddAsync(reminder);
        await AddAsync(other);
        await ClaimAsync(reminder.Due);
        var mark = Some.Mark() with { At = reminder.Due };

        Assert.True(await Stores.Reminders.RemoveAsync(reminder, mark, TestToken));
        Assert.True(await Stores.Reminders.RemoveAsync(reminder, mark, TestToken));
        Assert.False(await Stores.Reminders.RemoveAsync(reminder, Some.Mark() with { At = reminder.Due }, TestToken));

        Assert.Equal([other], await OpenAsync(reminder.Due));
        Assert.NotNull(await Stores.Reminders.FindAnywhereAsync(reminder.Id, TestToken));
    }

    [Fact]
    public async Task Removing_one_that_is_due_and_was_not_claimed_yet_ends_it()
    {
        var (daily, once) = (Some.Daily(), Some.Reminder());
        await AddAsync(daily);
        await AddAsync(once);

        Assert.True(await Stores.Reminders.RemoveAsync(daily, Some.Mark() with { At = daily.Due }, TestToken));
        Assert.True(await Stores.Reminders.RemoveAsync(once, Some.Mark() with { At = once.Due }, TestToken));

        Assert.Empty(await ClaimAsync(Instant.Max(daily.Due, once.Due)));
        Assert.Empty(await OpenAsync(Some.Now));
    }

    [Fact]
    public async Task One_that_came_or_is_on_its_way_cannot_be_removed_any_more()
    {
        var (came, parked, underWay) = (Some.Reminder(), Some.Reminder(), Some.Reminder());
        foreach (var each in new[] { came, parked, underWay })
            await AddAsync(each);
        foreach (var claim in await ClaimAsync(came.Due))
        {
            if (claim.Entry.Subject == came.Id.Value)
                await Stores.Outbox.CompleteAsync(claim, Some.Place, came.Due, TestToken);
            else if (claim.Entry.Subject == parked.Id.Value)
                await Stores.Outbox.ParkAsync(claim, "nobody is there", came.Due, TestToken);
        }

        foreach (var each in new[] { came, parked, underWay })
            Assert.False(await Stores.Reminders.RemoveAsync(each, Some.Mark() with { At = came.Due }, TestToken));
    }

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken);

    private Task<IReadOnlyList<Reminder>> OpenAsync(Instant now) =>
        Stores.Reminders.ListOpenAsync(Some.Guild, Some.Amina, now, TestToken);

    private Task<AddReminderResult> AddAsync(Reminder reminder) =>
        Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(reminder.Member), TestToken);
}
