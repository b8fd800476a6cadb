using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class RestartingTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Messages = "/channels/{channel_id}/messages";

    [Fact]
    public async Task A_card_from_before_the_restart_still_takes_clicks()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.SharesAsync("Lazy querysets");
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");

        await hub.RestartBotAsync();
        await card.ClicksAsync("Helpful");

        await hub.Amina.SeesEventuallyAsync(TestHub.Home, "1 member found this helpful");
    }

    [Fact]
    public async Task What_was_typed_before_the_restart_is_kindly_said_to_be_gone()
    {
        await using var hub = await TestHub.StartAsync();
        var refused = await hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "some day"));

        await hub.RestartBotAsync();
        var answer = await refused.ClicksAsync("Edit again");

        Assert.True(answer.IsPrivate);
        Assert.Contains("Run `/remind me` again", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_could_not_be_posted_before_the_restart_is_posted_once_after_it()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        hub.Server.Faults.Next("POST", Messages, RestFault.IsRateLimited(TimeSpan.FromMinutes(10)));
        await hub.Amina.SharesAsync("Lazy querysets");
        await Eventually.IsTrueAsync(() => wire.Calls("POST", "/messages").Count > 0);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var before = await hub.Kwame.SeesAsync(TestHub.Home);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(5));
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");

        Assert.DoesNotContain(before, message => message.Shows("Lazy querysets"));
        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    [Fact]
    public async Task A_card_that_was_posted_in_the_moment_of_a_crash_is_found_by_its_mark_and_not_posted_again()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await using var crashing = HostProcess.Start(hub);
        await HostProcess.AnswersAsync(hub);
        // Time for the answer to get out, since the crash follows the card.
        hub.Server.Faults.Next("POST", Messages, RestFault.IsDelayedBy(TimeSpan.FromMilliseconds(300)));
        hub.Server.World.Changed += KillAtTheCard;
        await hub.Amina.SharesAsync("Lazy querysets");
        await crashing.ExitsAsync();
        hub.Server.World.Changed -= KillAtTheCard;

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(6));
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");
        await card.ClicksAsync("Helpful");
        await hub.Amina.SeesEventuallyAsync(TestHub.Home, "1 member found this helpful");

        void KillAtTheCard(WorldChange change)
        {
            if (change is MessageCreated { Message.EphemeralFor: null })
                crashing.Kill();
        }
    }

    [Fact]
    public async Task A_stop_lets_the_commands_that_run_come_to_their_answer()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Faults.Next("POST", Callback, RestFault.IsDelayedBy(TimeSpan.FromMilliseconds(500)));
        var outbox = hub.Bot.Services.GetRequiredService<IOutboxStore>();

        var command = hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes"));
        await Eventually.IsTrueAsync(async () => await outbox.NextDueAsync(TestContext.Current.CancellationToken) is not null);
        var start = Stopwatch.GetTimestamp();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        Assert.StartsWith("Done.", (await command).Text, StringComparison.Ordinal);
    }
}
