using Microsoft.Extensions.DependencyInjection;
using NexusBot.EndToEnd.Tests.Reminders;
using Quartz;

namespace NexusBot.EndToEnd.Tests.Delivery;

public sealed class SchedulingTests
{
    public static TheoryData<string> Ends => ["falls asleep", "is shut down"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task When_the_scheduler_is_no_more_what_is_due_comes_all_the_same(string end)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Amina.RemindAsync("Feed the cat", "in 20 minutes");
        var scheduler = await hub.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        if (end == "is shut down")
            await scheduler.Shutdown(false, TestContext.Current.CancellationToken);
        else
            await scheduler.Standby(TestContext.Current.CancellationToken);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await ComesAsTimeGoesByAsync(hub, "Water the plants");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await ComesAsTimeGoesByAsync(hub, "Feed the cat");

        Assert.Equal(2, (await hub.Amina.DirectMessagesAsync()).Count);
    }

    private static async Task ComesAsTimeGoesByAsync(TestHub hub, string text)
    {
        var coming = hub.Amina.ReceivesEventuallyAsync(text);
        while (!coming.IsCompleted)
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(5));
            await Task.WhenAny(coming, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.True((await coming).Shows(text));
    }
}
