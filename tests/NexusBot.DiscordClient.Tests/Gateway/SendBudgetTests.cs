using Discord.Gateway.Session;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class SendBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_exceeds_the_budget_waits_for_the_window_to_pass()
    {
        var budget = new SendBudget(_time);
        for (var sent = 0; sent < 110; sent++)
            Assert.True(budget.TakeAsync(TestToken).IsCompleted);

        var waiting = budget.TakeAsync(TestToken);
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestToken);
    }

    [Fact]
    public void Heartbeats_use_the_same_budget_and_are_never_held_back()
    {
        var budget = new SendBudget(_time);

        for (var beat = 0; beat < 200; beat++)
            budget.TakeForHeartbeat();

        Assert.False(budget.TakeAsync(TestToken).IsCompleted);
    }
}
