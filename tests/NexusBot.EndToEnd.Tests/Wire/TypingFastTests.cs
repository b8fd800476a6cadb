namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class TypingFastTests
{
    private const int Keys = 50;

    [Fact]
    public async Task Fifty_keys_in_a_moment_are_all_answered_and_leave_no_fault_behind()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.SharesCardAsync("Lazy querysets");

        var offered = await Task.WhenAll(Enumerable.Range(0, Keys).Select(key =>
            hub.Kwame.TypesAsync("/learning find", "query", "lazy querysets"[..(1 + (key % 14))])));
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.All(offered, choices => Assert.StartsWith("Lazy querysets", Assert.Single(choices).Name, StringComparison.Ordinal));
        Assert.All(wire.Calls("POST", "/callback"), call => Assert.InRange(call.GetProperty("res").GetProperty("status").GetInt32(), 200, 299));
        // At the level of warnings the log begins with the first one.
        Assert.False(Directory.Exists(Path.Combine(hub.Bot.DataFolder, "logs")));
    }
}
