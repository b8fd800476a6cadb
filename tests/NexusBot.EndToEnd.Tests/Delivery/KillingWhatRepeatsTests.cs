using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.World;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>
/// Day after day the bot dies amidst what repeats and what was snoozed: each day has its one reminder, and each snooze comes once.
/// <c>OUTBOX_KILLS=200</c> makes it so many days.
/// </summary>
public sealed class KillingWhatRepeatsTests
{
    private const int DaysInEveryBuild = 12;
    private const int MostSteps = 34;

    private static readonly TimeSpan s_longerThanALease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_snooze = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task At_every_step_no_day_is_lost_and_none_comes_twice()
    {
        var days = int.Parse(Environment.GetEnvironmentVariable("OUTBOX_KILLS") ?? $"{DaysInEveryBuild}", CultureInfo.InvariantCulture);
        var host = new MortalHost();
        await using var hub = await TestHub.StartAsync(options => options.RateLimits.ByRoute.Clear(), host.Over);
        await hub.Kwame.ClosesDirectMessagesAsync();
        foreach (var member in new[] { hub.Tendai, hub.Kwame })
            await member.RunsAsync("/remind me", ("text", "Stand-up"), ("when", "in 30 minutes"), ("repeat", "every day"), ("zone", "Etc/UTC"));

        var deaths = 0;
        for (var day = 0; day < days; day++)
        {
            // Eight and thirty-five have no factor in common, so in turn it dies after each number of steps.
            if (await LiveAndDieAsync(hub, host, day, steps: day * 8 % (MostSteps + 1)))
                deaths++;
        }

        TestContext.Current.SendDiagnosticMessage("{0} of {1} days ended in the midst of a delivery", deaths, days);
        Assert.True(deaths > days / 2, "Most days ended before the bot died.");
        await AssertEachDayOnceAsync(hub, days);
        Assert.Equal(0, await Outbox(hub).CountParkedAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<bool> LiveAndDieAsync(TestHub hub, MortalHost host, int day, int steps)
    {
        await hub.Amina.RemindAsync($"Task no. {day}.", "in 1 minute");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        var task = await hub.Amina.ReceivesEventuallyAsync($"Task no. {day}.");
        await Eventually.IsTrueAsync(() => IsSettledAsync(hub));
        await (await task.ClicksAsync("Snooze")).ChoosesAsync("in 10 minutes");

        // The snooze and both of what repeats are due when the bot has so many steps to live.
        host.Bot.LivesFor(steps);
        await hub.Discord.AdvanceAsync(day == 0 ? TimeSpan.FromMinutes(30) : TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1) - s_longerThanALease);
        await Eventually.IsTrueAsync(async () => host.Bot.Death.IsCompleted || await IsSettledAsync(hub));
        var died = host.Bot.Death.IsCompleted;
        host.Bot.Kill();
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(s_longerThanALease);
        await SettleAsync(hub);
        return died;
    }

    // What the bot could not send before Discord had shown it the guild, it tries again in some seconds of its clock.
    private static async Task SettleAsync(TestHub hub)
    {
        while (!await IsSettledAsync(hub))
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    // What is claimed, and what failed and waits, lies minutes ahead; the next day and the next snooze lie further.
    private static async Task<bool> IsSettledAsync(TestHub hub) =>
        await Outbox(hub).NextDueAsync(TestContext.Current.CancellationToken) is not { } next
        || next > hub.Server.Clock.GetCurrentInstant() + NodaTime.Duration.FromTimeSpan(s_snooze);

    private static async Task AssertEachDayOnceAsync(TestHub hub, int days)
    {
        var home = Posted(hub, hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home).Id);
        var (amina, tendai) = (Posted(hub, (await hub.Amina.DirectMessagesAsync())[0].ChannelId), Posted(hub, (await hub.Tendai.DirectMessagesAsync())[0].ChannelId));

        Assert.Equal(days, tendai.Count(message => Shows(message, "Stand-up")));
        Assert.Equal(days, home.Count(message => message.Content.Contains($"{hub.Kwame.Id}", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, days), day => Assert.Equal(2, amina.Count(message => Shows(message, $"Task no. {day}."))));
        Assert.DoesNotContain(tendai.Concat(home).Concat(amina), message => Shows(message, "perhaps repeated") || Shows(message, "fell due meanwhile"));
    }

    private static List<Message> Posted(TestHub hub, ulong channelId) =>
        [.. hub.Server.World.Messages.List(channelId).Where(message => !message.IsEphemeral)];

    private static bool Shows(Message message, string text) => message.Embeds.GetRawText().Contains(text, StringComparison.OrdinalIgnoreCase);

    private static IOutboxStore Outbox(TestHub hub) => hub.Bot.Services.GetRequiredService<IOutboxStore>();
}
