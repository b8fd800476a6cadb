using NexusBot.Core.Pairing;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Rest;

namespace NexusBot.EndToEnd.Tests.Pairing;

/// <summary>Two months in a small hub: somebody joins late, skips, leaves, never wants to meet another, is silent; and the bot is restarted.</summary>
public sealed class TwoMonthsTests
{
    private static readonly string[] s_more = ["Ravi", "Mei", "Luca"];

    [Fact]
    public async Task Everybody_meets_whom_they_can_once_and_never_whom_they_must_not()
    {
        await using var hub = await PairingHub.StartAsync(s_more);
        var all = (Person[])[hub.Amina, hub.Kwame, hub.Tendai, hub.Grace, .. s_more.Select(hub.Discord.Member)];
        foreach (var (number, member) in all.Take(6).Index())
            await member.JoinsAsync(number % 2 == 0 ? "Backend" : "Frontend");
        await hub.Amina.UsesAsync("Never pair us", hub.Kwame);
        List<Round> rounds = [await hub.AwaitRoundAsync()];

        // An odd number: somebody is the third.
        await all[6].JoinsAsync();
        rounds.Add(await hub.AwaitRoundAsync());

        await hub.Kwame.RunsAsync("/pair skip");
        rounds.Add(await RestartedInTheMiddleAsync(hub));

        await hub.Grace.RunsAsync("/pair skip", ("until", "in 2 weeks"));
        rounds.Add(await hub.AwaitRoundAsync());
        rounds.Add(await SilentlyAsync(hub, all));

        await hub.Tendai.RunsAsync("/pair leave");
        for (var round = 6; round <= 9; round++)
            rounds.Add(await hub.AwaitRoundAsync());

        Assert.Equal([6, 7, 6, 6, 7, 6, 6, 6, 6], rounds.Select(round => round.Paired + round.LeftOut.Length));
        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.Empty(
            pair.First.LeftOut.Select(left => left.Member).Intersect(pair.Second.LeftOut.Select(left => left.Member))));
        await AssertOnceEachAsync(hub, all, rounds);
    }

    /// <summary>The answers to two threads are lost, the bot is stopped, and started again.</summary>
    private static async Task<Round> RestartedInTheMiddleAsync(TestHub hub)
    {
        await hub.AwaitEveAsync(last: 2);
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/threads", RestFault.AnswerIsLost());
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.AnswerIsLost());
        await hub.AdvanceToAsync(hub.NextRound());
        await Eventually.IsTrueAsync(async () => (await hub.RoundsAsync()).Count == 3);

        await hub.RestartBotAsync();
        await hub.AwaitOpeningAsync(3);
        return (await hub.RoundsAsync())[0];
    }

    /// <summary>In one of the pairs only one writes: who does is left alone, and gets another partner, from those who wait.</summary>
    private static async Task<Round> SilentlyAsync(TestHub hub, Person[] all)
    {
        var round = await hub.AwaitRoundAsync();
        var partnership = (await hub.PartnershipsAsync(round.Number))[0];
        var writer = all.First(partnership.Has);
        var thread = await writer.SeesOpenThreadAsync();
        await writer.GoesTo(thread).WritesAsync("Hello! When would it suit you?");

        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(25));
        var nudged = await writer.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.Find("looks forward to hearing from you") is not null);
        var nudge = nudged.Find("looks forward to hearing from you")!;
        Assert.Equal(partnership.Members.Select(member => member.Value).Where(id => id != writer.Id).Order(), nudge.PingedIds.Order());
        var waits = await nudge.ClicksAsync("My partner is silent");
        Assert.Contains("You wait for a new partner now", waits.Text, StringComparison.Ordinal);
        return round;
    }

    private static async Task AssertOnceEachAsync(TestHub hub, Person[] all, List<Round> rounds)
    {
        foreach (var round in rounds)
        {
            var partnerships = (await hub.PartnershipsAsync(round.Number)).Where(partnership => !partnership.IsOnTheSpot).ToList();
            Assert.Equal(round.Paired, partnerships.SelectMany(partnership => partnership.Members).Distinct().Count());
            Assert.DoesNotContain(partnerships, partnership => partnership.Has(hub.Amina) && partnership.Has(hub.Kwame));
        }

        foreach (var member in all)
        {
            var threads = await member.PrivateThreadsAsync();
            var expected = 0;
            foreach (var round in rounds)
                expected += (await hub.PartnershipsAsync(round.Number)).Count(partnership => partnership.Has(member));

            Assert.Equal(expected, threads.Count);
            Assert.All(threads, thread => Assert.Single(thread.Messages, message => message.Shows("To break the ice")));
            Assert.All(threads.SkipLast(1), thread => Assert.True(thread.IsArchived));
            Assert.All(threads.SkipLast(1), thread => Assert.Single(thread.Messages, message => message.Shows("Did you meet?")));
        }
    }
}
