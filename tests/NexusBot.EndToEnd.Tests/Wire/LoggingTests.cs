using Microsoft.Extensions.Configuration;
using NexusBot.Sandbox.Rest;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class LoggingTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Canary = "canary";

    [Fact]
    public async Task The_log_of_a_troubled_day_holds_no_secret_and_nothing_that_members_wrote()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(
            wire.Into, bot => bot.Configuration.AddInMemoryCollection([new("Log:Level", "Debug")]));

        await LiveATroubledDayAsync(hub);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        var log = await ReadLogAsync(hub);
        Assert.Contains("shared in guild", log, StringComparison.Ordinal);
        Assert.Contains("An interaction failed, reference", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(hub.Server.World.Application.Token, log, StringComparison.Ordinal);
        Assert.All(wire.InteractionTokens(), token => Assert.DoesNotContain(token, log, StringComparison.Ordinal));
    }

    private static async Task LiveATroubledDayAsync(TestHub hub)
    {
        await hub.Amina.TypesAsync("/learning share", "tags", "canary-tag");
        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("tags", "canary-tag"));
        await form.SubmitsAsync(("Title", "canary title"), ("What did you learn?", "canary text"), ("Code example", "canary()"));
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "canary title");
        await hub.Kwame.RunsAsync("/learning find", ("query", "canary"));
        await hub.Amina.RunsAsync("/remind me", ("text", "canary reminder"), ("when", "in 1 minute"));
        await hub.Amina.RunsAsync("/remind me", ("text", "canary reminder"), ("when", "canary o'clock"));
        await card.ForgesClickAsync("remind:canary:id");
        await card.ForgesClickAsync("learning:helpful:canary");

        hub.Server.Faults.Next("POST", Callback, RestFault.IsRateLimited(TimeSpan.FromMilliseconds(100)));
        hub.Server.Faults.Next("POST", Callback, RestFault.FailsWith(500));
        await hub.Amina.RunsAsync("/learning find", ("query", "canary"));
        hub.Server.Faults.Next("POST", Callback, RestFault.FailsWith(400));
        await hub.Amina.RunsAsync("/learning find", ("query", "canary"));
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.FailsWith(502));
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hub.Amina.ReceivesEventuallyAsync("canary reminder");
    }

    private static async Task<string> ReadLogAsync(TestHub hub)
    {
        var files = Directory.GetFiles(Path.Combine(hub.Bot.DataFolder, "logs"));
        return string.Concat(await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))));
    }
}
