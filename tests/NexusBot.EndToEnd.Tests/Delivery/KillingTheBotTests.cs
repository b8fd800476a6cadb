using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>
/// A bot that dies before or after any durable write or request of its delivery, again and again, loses nothing and repeats nothing.
/// <c>OUTBOX_KILLS=500</c> kills it more often than every build should.
/// </summary>
public sealed class KillingTheBotTests
{
    private const int KillsInEveryBuild = 20;

    // A round takes between ten steps and forty, depending on what the one before left behind.
    private const int MostSteps = 40;

    private static readonly TimeSpan s_longerThanALease = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task At_every_step_nothing_is_lost_and_nothing_is_doubled()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("OUTBOX_KILLS") ?? $"{KillsInEveryBuild}", CultureInfo.InvariantCulture);
        var host = new MortalHost();
        await using var hub = await TestHub.StartAsync(options => options.RateLimits.ByRoute.Clear(), host.Over);
        await hub.Kwame.ClosesDirectMessagesAsync();

        var deaths = 0;
        for (var round = 0; round < kills; round++)
        {
            // Seven and forty-one have no factor in common, so in turn it dies after each number of steps.
            if (await LiveAndDieAsync(hub, host, round, steps: round * 7 % (MostSteps + 1)))
                deaths++;
        }

        await SettleAsync(hub);
        TestContext.Current.SendDiagnosticMessage("{0} of {1} rounds ended in the midst of a delivery", deaths, kills);
        Assert.True(deaths > kills / 2, "Most rounds ended before the bot died.");
        await AssertAllCameOnceAsync(hub, kills);
        Assert.Equal(0, await Outbox(hub).CountParkedAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<bool> LiveAndDieAsync(TestHub hub, MortalHost host, int round, int steps)
    {
        foreach (var (i, member) in new[] { hub.Amina, hub.Tendai, hub.Kwame }.Index())
            await RemindAsync(hub, CallerOf(hub, member, interaction: (round * 4) + i), round);
        if (round % 5 == 4)
            hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.AnswerIsLost());
        host.Bot.LivesFor(steps);
        await ShareAsync(hub, round);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await Eventually.IsTrueAsync(async () => host.Bot.Death.IsCompleted || await IsSettledAsync(hub));
        var died = host.Bot.Death.IsCompleted;
        host.Bot.Kill();
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(s_longerThanALease);
        return died;
    }

    // Asked of the services, and not by commands: of these a busy machine may answer one of a thousand too late.
    private static async Task RemindAsync(TestHub hub, Caller caller, int round) => Assert.Null((await hub.Bot.Services
        .GetRequiredService<ReminderService>()
        .RemindAsync(caller, new RemindMe($"Task no. {round}.", "in 10 minutes", Zone: null), TestContext.Current.CancellationToken))
        .Refusal);

    private static async Task ShareAsync(TestHub hub, int round)
    {
        var form = new LearningForm($"Card no. {round}.", "It holds.", Code: null, Language: null, Solution: null);
        Assert.Null((await hub.Bot.Services.GetRequiredService<LearningService>()
            .ShareAsync(CallerOf(hub, hub.Grace, interaction: (round * 4) + 3), new ShareLearning(LearningKind.Concept, [], form), TestContext.Current.CancellationToken))
            .Refusal);
    }

    private static Caller CallerOf(TestHub hub, Person member, int interaction) => new(
        new GuildId(hub.Guild.Id),
        new MemberId(member.Id),
        new HashSet<RoleId>(),
        ManagesGuild: false,
        new InteractionId((ulong)interaction + 1),
        new ChannelId(Home(hub).Id));

    private static async Task SettleAsync(TestHub hub)
    {
        while (!await IsSettledAsync(hub))
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(10));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool> IsSettledAsync(TestHub hub) =>
        await Outbox(hub).NextDueAsync(TestContext.Current.CancellationToken) is null;

    private static async Task AssertAllCameOnceAsync(TestHub hub, int rounds)
    {
        var home = Posted(hub, Home(hub).Id);
        List<Message>[] places =
        [
            Posted(hub, (await hub.Amina.DirectMessagesAsync())[0].ChannelId),
            Posted(hub, (await hub.Tendai.DirectMessagesAsync())[0].ChannelId),
            home,
        ];
        var lost = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            int[] counts =
            [
                places[0].Count(message => Shows(message, $"Task no. {round}.")),
                places[1].Count(message => Shows(message, $"Task no. {round}.")),
                places[2].Count(message => Shows(message, $"Card no. {round}.")),
            ];
            if (counts is not [1, 1, 1])
                lost.Add($"{round}: {string.Join(", ", counts)}");
        }

        Assert.Empty(lost);
        var calls = home
            .Where(message => message.Content.Contains($"{hub.Kwame.Id}", StringComparison.Ordinal))
            .Select(message => message.Embeds[0].GetProperty("footer").GetProperty("text").GetString())
            .ToList();
        Assert.Equal(rounds, calls.Distinct().Count());
        Assert.Equal(calls.Distinct(), calls);
        Assert.DoesNotContain(places.SelectMany(place => place), message => Shows(message, "perhaps repeated"));
    }

    // Of a thousand messages and more a member sees only the latest.
    private static List<Message> Posted(TestHub hub, ulong channelId) =>
        [.. hub.Server.World.Messages.List(channelId).Where(message => !message.IsEphemeral)];

    private static bool Shows(Message message, string text) => message.Embeds.GetRawText().Contains(text, StringComparison.OrdinalIgnoreCase);

    private static Channel Home(TestHub hub) => hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);

    private static IOutboxStore Outbox(TestHub hub) => hub.Bot.Services.GetRequiredService<IOutboxStore>();
}
