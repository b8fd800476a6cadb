using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class RefusedRequestsTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Messages = "/channels/{channel_id}/messages";

    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(300);

    // In true time, since Discord's limits keep to it; long enough for two commands on a busy machine.
    private static readonly TimeSpan s_refusedFor = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_answer_that_discord_refuses_for_a_moment_is_given_after_it()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Faults.Next("POST", Callback, RestFault.IsRateLimited(s_moment));

        var answer = await hub.Amina.RunsAsync("/ping");

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.FollowUps);
    }

    [Fact]
    public async Task An_answer_whose_receipt_is_lost_is_not_given_twice()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        hub.Server.Faults.Next("POST", Callback, RestFault.AnswerIsLost());

        var answer = await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        var repeated = wire.Calls("POST", "/callback")[^1].GetProperty("res");
        Assert.Equal(40060, repeated.GetProperty("json").GetProperty("code").GetInt32());
        Assert.Empty(wire.Calls("POST", "/webhooks/"));
        Assert.Single(await hub.Amina.SeesAsync(TestHub.Home), message => message.Shows("Pong!"));
    }

    [Fact]
    public async Task A_card_whose_channel_is_full_for_a_moment_is_posted_after_it()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Faults.Next("POST", Messages, RestFault.IsRateLimited(s_moment));

        await hub.Amina.SharesAsync("Lazy querysets");

        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");
        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    [Fact]
    public async Task A_global_refusal_holds_back_cards_and_no_answer()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Faults.Next("POST", Messages, RestFault.IsRateLimited(s_refusedFor, "global"));

        var saved = await hub.Amina.SharesAsync("Lazy querysets");
        var ping = await hub.Kwame.RunsAsync("/ping");
        var before = await hub.Kwame.SeesAsync(TestHub.Home);
        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");

        Assert.True(saved.IsPrivate);
        Assert.StartsWith("Pong!", ping.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(before, message => message.Shows("Lazy querysets"));
        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    [Fact]
    public async Task A_card_that_discord_failed_to_take_once_stands_there_once()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.Faults.Next("POST", Messages, RestFault.FailsWith(502));

        await hub.Amina.SharesAsync("Lazy querysets");

        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    [Fact]
    public async Task A_card_that_was_posted_while_its_receipt_got_lost_stands_there_once()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        hub.Server.Faults.Next("POST", Messages, RestFault.AnswerIsLost());

        await hub.Amina.SharesAsync("Lazy querysets");

        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, wire.Calls("POST", "/messages").Count);
    }

    [Fact]
    public async Task A_card_whose_receipt_got_lost_where_the_bot_may_read_no_history_is_posted_again_and_says_so()
    {
        const int attempts = 5;
        await using var hub = await TestHub.StartAsync();
        var home = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        hub.Server.World.Channels.Update(home.Id, channel => channel with
        {
            Overwrites = [new(hub.Server.World.Application.BotUserId, OverwriteTarget.Member, Permissions.None, Permissions.ReadMessageHistory)],
        });
        for (var i = 0; i < attempts; i++)
            hub.Server.Faults.Next("POST", Messages, RestFault.AnswerIsLost());

        await hub.Amina.SharesAsync("Lazy querysets");
        await Eventually.IsTrueAsync(async () => await IsPutOffOrDoneAsync(hub));
        await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(10));

        var card = await hub.Kwame.SeesCardAsync("perhaps repeated");
        Assert.True(card.Shows("Lazy querysets"));
    }

    [Fact]
    public async Task A_card_whose_receipt_got_lost_is_found_behind_all_that_was_written_since()
    {
        const int attempts = 5;
        const int written = 250;
        await using var hub = await TestHub.StartAsync();
        for (var i = 0; i < attempts; i++)
            hub.Server.Faults.Next("POST", Messages, RestFault.AnswerIsLost());

        await hub.Amina.SharesAsync("Lazy querysets");
        await Eventually.IsTrueAsync(async () => await IsPutOffOrDoneAsync(hub));
        for (var i = 0; i < written; i++)
            await hub.Kwame.WritesAsync($"Message no. {i}.");
        await hub.Discord.AdvanceAsync(TimeSpan.FromSeconds(10));

        await Eventually.IsTrueAsync(async () => await hub.Bot.Services.GetRequiredService<IOutboxStore>().NextDueAsync(TestContext.Current.CancellationToken) is null);
        var home = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        Assert.Single(hub.Server.World.Messages.List(home.Id), message => message.Embeds.GetRawText().Contains("Lazy querysets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_whose_channel_was_closed_until_a_moment_ago_is_tried_again()
    {
        const int refusalsThatAreRemembered = 10;
        await using var hub = await TestHub.StartAsync();
        var home = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        var outbox = hub.Bot.Services.GetRequiredService<IOutboxStore>();
        hub.Server.World.Channels.Update(home.Id, channel => channel with
        {
            Overwrites = [new(hub.Server.World.Application.BotUserId, OverwriteTarget.Member, Permissions.None, Permissions.SendMessages)],
        });
        for (var i = 0; i < refusalsThatAreRemembered; i++)
            await hub.Amina.SharesAsync($"Refused no. {i}");
        await Eventually.IsTrueAsync(async () => await outbox.CountParkedAsync(TestContext.Current.CancellationToken) == refusalsThatAreRemembered);

        hub.Server.World.Channels.Update(home.Id, channel => channel with { Overwrites = [] });
        await hub.Amina.SharesAsync("Lazy querysets");

        var headings = await hub.Bot.Services.GetRequiredService<ILearningStore>()
            .ListHeadingsAsync(new GuildId(hub.Guild.Id), TestContext.Current.CancellationToken);
        var learning = headings.Single(heading => heading.Title == "Lazy querysets").Id;
        OutboxEntry? card = null;
        await Eventually.IsTrueAsync(async () =>
            (card = await outbox.FindAsync(Learning.CardKind, learning.Value, TestContext.Current.CancellationToken)) is
        { Attempts: > 1 } or { Sent: not null } or { ParkedReason: not null });
        Assert.Null(card!.ParkedReason);
    }

    // While an entry is being sent it is due when its lease ends, minutes from now.
    private static async Task<bool> IsPutOffOrDoneAsync(TestHub hub)
    {
        var outbox = hub.Bot.Services.GetRequiredService<IOutboxStore>();
        var wait = await outbox.NextDueAsync(TestContext.Current.CancellationToken) - hub.Server.Clock.GetCurrentInstant();
        return wait is null || (wait > Duration.Zero && wait < Duration.FromSeconds(10));
    }
}
