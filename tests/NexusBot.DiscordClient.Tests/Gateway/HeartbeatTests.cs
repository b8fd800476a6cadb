using System.Globalization;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class HeartbeatTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_beat_comes_within_the_interval_and_the_next_one_interval_later()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();
        var begun = scene.Time.GetTimestamp();

        var first = await scene.LetTimePassUntilAsync(connection.ReceiveAsync(TestToken));
        var jitter = scene.Time.GetElapsedTime(begun);
        await connection.SendAsync(SessionScene.Acknowledge, TestToken);
        await scene.Heard.NextAsync(TestToken);
        await connection.SendAsync(SessionScene.Event(7), TestToken);
        await scene.Heard.NextAsync(TestToken);
        var second = await scene.LetTimePassUntilAsync(connection.ReceiveAsync(TestToken));

        Assert.Equal("""{"op":1,"d":1}""", first);
        Assert.Equal("""{"op":1,"d":7}""", second);
        Assert.InRange(jitter, TimeSpan.Zero, TimeSpan.FromSeconds(50));
        Assert.InRange(scene.Time.GetElapsedTime(begun) - jitter, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_acknowledged_beat_measures_the_latency()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();
        await scene.LetTimePassUntilAsync(connection.ReceiveAsync(TestToken));

        scene.Time.Advance(TimeSpan.FromMilliseconds(45));
        await connection.SendAsync(SessionScene.Acknowledge, TestToken);

        var heard = await scene.Heard.NextAsync(TestToken);
        Assert.InRange(double.Parse(heard["latency ".Length..], CultureInfo.InvariantCulture), 45, 20_045);
    }

    [Fact]
    public async Task A_beat_that_is_asked_for_is_sent_at_once()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();

        await connection.SendAsync("""{"op":1,"d":null}""", TestToken);

        Assert.Equal("""{"op":1,"d":1}""", await connection.ReceiveAsync(TestToken));
    }

    [Fact]
    public async Task A_connection_that_no_longer_answers_is_left_and_resumed()
    {
        await using var scene = new SessionScene();
        using var zombie = await scene.EstablishAsync();
        await scene.LetTimePassUntilAsync(zombie.ReceiveAsync(TestToken));

        var goodbye = await scene.LetTimePassUntilAsync(zombie.ReceiveAsync(TestToken));
        var (second, words) = await scene.GreetAsync();

        Assert.Equal("[4000]", goodbye);
        Assert.Equal("""{"op":6,"d":{"token":"the-token","session_id":"s1","seq":1}}""", words);
        second.Dispose();
    }
}
