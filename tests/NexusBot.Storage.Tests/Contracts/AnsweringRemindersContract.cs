using NexusBot.Core;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class AnsweringRemindersContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task One_is_put_off_once_and_then_neither_again_nor_done()
    {
        var reminder = Some.Reminder(-Duration.FromMinutes(1));
        await AddAsync(reminder);
        var (first, second) = (Some.Reminder() with { SnoozeOf = reminder.Id }, Some.Reminder() with { SnoozeOf = reminder.Id });

        var results = await Task.WhenAll(AddAsync(first), AddAsync(second));
        var finished = await Stores.Reminders.FinishAsync(reminder.Id, TestToken);

        Assert.Equal(new AddReminderResult.Added(first), results[0]);
        Assert.Equal(first.Due, Assert.IsType<AddReminderResult.Answered>(results[1]).Reminder.SnoozedUntil);
        Assert.Equal((first.Due, false), (finished!.SnoozedUntil, finished.IsDone));
        Assert.Equal([first], await OpenAsync());
    }

    [Fact]
    public async Task What_is_done_is_not_put_off_and_what_is_gone_is_neither()
    {
        var reminder = Some.Reminder(-Duration.FromMinutes(1));
        await AddAsync(reminder);

        Assert.True((await Stores.Reminders.FinishAsync(reminder.Id, TestToken))!.IsDone);
        Assert.IsType<AddReminderResult.Answered>(await AddAsync(Some.Reminder() with { SnoozeOf = reminder.Id }));
        Assert.IsType<AddReminderResult.Gone>(await AddAsync(Some.Reminder() with { SnoozeOf = ReminderId.New(Some.Now) }));
        Assert.Null(await Stores.Reminders.FinishAsync(ReminderId.New(Some.Now), TestToken));
        Assert.Empty(await OpenAsync());
    }

    private Task<IReadOnlyList<Reminder>> OpenAsync() => Stores.Reminders.ListOpenAsync(Some.Guild, Some.Amina, Some.Now, TestToken);

    private Task<AddReminderResult> AddAsync(Reminder reminder) =>
        Stores.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(reminder.Member), TestToken);
}
