using NexusBot.Host;
using NexusBot.Sandbox.Rest;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class RevokingTheTokenTests
{
    [Fact]
    public async Task A_token_revoked_while_the_bot_runs_ends_it_with_one_sentence_and_without_a_storm()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await using var process = HostProcess.Start(hub);
        await HostProcess.AnswersAsync(hub);
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.FailsWith(401), times: 100);
        var before = Posted(wire);

        await hub.Amina.SharesAsync("Lazy querysets");
        var (code, output, error) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.TokenRefused, code);
        Assert.Contains("refused the bot's token", output, StringComparison.Ordinal);
        Assert.DoesNotContain(hub.Server.World.Application.Token, output + error, StringComparison.Ordinal);
        Assert.Equal(before + 1, Posted(wire));
        Assert.Equal(2, hub.Server.Gateway.Identifies);
    }

    private static int Posted(Wiretap wire) => wire.Calls("POST", "/messages").Count;
}
