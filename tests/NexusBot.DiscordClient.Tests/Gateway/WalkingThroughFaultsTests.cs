using System.Collections.Concurrent;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Time.Testing;
using NexusBot.DiscordClient.Tests.Gateway.Walk;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

/// <summary>Two thousand things happen, a quarter of them bad, in an order that a seed decides; then client and world must agree.</summary>
public sealed class WalkingThroughFaultsTests
{
    private const int Steps = 2_000;

    private static readonly int[] s_closeCodes = [1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20261128)]
    public async Task After_all_faults_the_cache_is_the_world_every_interaction_came_once_and_every_message_stands_once(int seed)
    {
        var random = new Random(seed);
        var time = new FakeTimeProvider();
        await using var gateway = new PretendGateway(new PretendWorld(random));
        using var rest = new PretendRest(gateway.Url, new Random(seed));
        await using var client = new DiscordSocketClient(
            new DiscordSocketConfig { RestClientProvider = _ => rest, GatewayIntents = GatewayIntents.All }, time);
        var heard = new ConcurrentDictionary<ulong, int>();
        client.InteractionCreated += interaction => Task.FromResult(heard.AddOrUpdate(interaction.Id, 1, (_, times) => times + 1));
        var sends = new List<(string Text, Task Sending)>();
        await client.LoginAsync(TokenType.Bot, "the-token");
        await client.StartAsync();
        await PassTimeUntilAsync(() => gateway.IsLive && client.GetGuild(PretendWorld.GuildId) is { IsConnected: true }, gateway, client, time);

        rest.IsTroubled = true;
        for (var step = 0; step < Steps; step++)
        {
            Happen(random, gateway, heard);
            if (step % 5 == 0)
                sends.Add(($"m{step}", SendAsync(client, $"m{step}")));
            time.Advance(TimeSpan.FromMilliseconds(random.Next(2_000)));
            if (random.Next(3) > 0)
                await PassTimeUntilAsync(() => gateway.IsLive, gateway, client, time);
        }

        rest.IsTroubled = false;
        gateway.BreakDown(isOut: false);
        await PassTimeUntilAsync(() => Agree(gateway, client, heard) && sends.All(send => send.Sending.IsCompleted), gateway, client, time, isEnd: true);

        Assert.Equal(gateway.Describe(), PretendWorld.Describe(client.GetGuild(PretendWorld.GuildId)!));
        Assert.All(gateway.Owed(), id => Assert.True(heard.ContainsKey(id), $"The interaction {id} was lost."));
        Assert.All(heard, interaction => Assert.Equal(1, interaction.Value));
        var posted = rest.Posted.GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(sends, send => Assert.InRange(
            posted.GetValueOrDefault(send.Text), send.Sending.IsCompletedSuccessfully ? 1 : 0, 1));
        // Otherwise the walk has not been through what it is meant to go through.
        Assert.InRange(gateway.Resumes, 20, Steps);
        Assert.InRange(gateway.Sessions, 10, Steps);
        Assert.Contains(sends, send => send.Sending.IsCompletedSuccessfully);
    }

    private static void Happen(Random random, PretendGateway gateway, ConcurrentDictionary<ulong, int> heard)
    {
        switch (random.Next(40))
        {
            case < 20:
                gateway.Change();
                break;
            case < 30:
                gateway.Interact();
                break;
            case 30:
                gateway.Interact(again: heard.Keys.DefaultIfEmpty(1ul).First());
                break;
            case 31:
                gateway.Repeat(random.Next(1, 6));
                break;
            case 32:
                gateway.TellNonsense();
                break;
            case 33:
                gateway.AskForHeartbeat();
                break;
            case 34:
                gateway.BreakDown(isOut: random.Next(2) == 0);
                break;
            default:
                BreakTheLine(random, gateway);
                break;
        }
    }

    private static void BreakTheLine(Random random, PretendGateway gateway)
    {
        if (!gateway.IsLive)
            return;

        switch (random.Next(8))
        {
            case 0:
                gateway.AskToReconnect();
                break;
            case 1:
                gateway.Invalidate(resumable: true);
                break;
            case 2:
                gateway.Invalidate(resumable: false);
                break;
            case 3:
                gateway.GoDeaf();
                break;
            case 4:
                gateway.TellReadyAgain();
                break;
            case 5 or 6:
                gateway.Close(s_closeCodes[random.Next(s_closeCodes.Length)]);
                break;
            default:
                gateway.Drop();
                break;
        }
    }

    private static async Task SendAsync(DiscordSocketClient client, string text)
    {
        var body = new RequestOptions { Timeout = 120_000 };
        if (client.GetGuild(PretendWorld.GuildId)?.GetTextChannel(PretendWorld.MessageChannel) is { } channel)
            await channel.SendMessageAsync(text, options: body);
        else
            throw new InvalidOperationException("The channel is not known.");
    }

    private static bool Agree(PretendGateway gateway, DiscordSocketClient client, ConcurrentDictionary<ulong, int> heard) =>
        gateway.IsLive
        && client.GetGuild(PretendWorld.GuildId) is { IsConnected: true } guild
        && gateway.Describe() == PretendWorld.Describe(guild)
        && gateway.Owed().All(heard.ContainsKey);

    /// <summary>
    /// The clock moves only while the client waits for it: with a socket open it is the machine's turn, however slow that is. At the
    /// end it moves a little always, for the requests that still wait and for a connection that has gone deaf.
    /// </summary>
    private static async Task PassTimeUntilAsync(
        Func<bool> happened, PretendGateway gateway, DiscordSocketClient client, FakeTimeProvider time, bool isEnd = false)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!happened() && TimeProvider.System.GetElapsedTime(begun) < s_patience)
        {
            if (client.ConnectionState == ConnectionState.Disconnected)
                time.Advance(TimeSpan.FromSeconds(2));
            else if (!gateway.IsOpen || isEnd)
                time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(s_breath, TimeProvider.System, TestToken);
        }
    }
}
