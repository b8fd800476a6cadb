using System.Text;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.EndToEnd.Tests.Reminders;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class RemovingTheBotTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guild_that_takes_the_bot_back_within_thirty_days_finds_everything_and_its_reminders_come_late()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.SharesCardAsync("Lazy querysets");
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");

        await RemoveAsync(hub);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(29));
        var whileAway = await NextDueAsync(hub);
        var received = await hub.Amina.DirectMessagesAsync();
        await TakeBackAsync(hub);
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Water the plants");
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(2));
        var found = await hub.Kwame.OpensAsync("Lazy querysets");

        Assert.Null(whileAway);
        Assert.Empty(received);
        Assert.Contains("Late: This was due", reminder.Everything, StringComparison.Ordinal);
        Assert.True(found.Shows("Lazy querysets"));
    }

    [Fact]
    public async Task Thirty_days_after_the_bot_was_removed_everything_about_the_guild_is_erased()
    {
        await using var hub = await TestHub.StartAsync();
        var card = await hub.Amina.SharesCardAsync("Lazy querysets");
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        var learning = new LearningId(Guid.ParseExact(card.LearningId(), "N"));

        await RemoveAsync(hub);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(31));
        await Eventually.IsTrueAsync(async () => await LeftAsync(hub) == 0);

        Assert.Null(await Store<ILearningStore>(hub).FindAsync(Home(hub), learning, TestToken));
        Assert.Null(await Store<IGuildSettingsStore>(hub).FindAsync(Home(hub), TestToken));
        Assert.Empty((await Store<IAuditStore>(hub).ReadAsync(Home(hub), actor: null, page: 1, TestToken)).Items);
        Assert.Null(await Store<IOutboxStore>(hub).FindAsync(Learning.CardKind, learning.Value, TestToken));
        Assert.Null(await NextDueAsync(hub));
    }

    [Fact]
    public async Task A_removal_while_the_bot_was_down_is_learned_at_the_start_and_an_outage_is_none()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Bot.StopAsync(TestToken);
        hub.Server.World.Guilds.RemoveBot(hub.Guild.Id);

        await hub.Bot.StartAsync(TestToken);
        await Eventually.IsTrueAsync(async () => await LeftAsync(hub) == 1);
        var nextDoor = hub.Server.World.Guilds.List()[1];
        hub.Server.Gateway.DispatchToBot("GUILD_DELETE", Encoding.UTF8.GetBytes($$"""{"id":"{{nextDoor.Id}}","unavailable":true}"""));
        await TakeBackAsync(hub);

        Assert.Equal(0, await LeftAsync(hub));
        Assert.Equal(2, (await Store<IGuildStore>(hub).ListPresentAsync(TestToken)).Count);
    }

    [Fact]
    public async Task A_guild_that_removed_the_bot_while_nobody_listened_has_its_commands_again_when_it_takes_it_back()
    {
        await using var hub = await TestHub.StartBareAsync();
        hub.Server.Gateway.RefusesConnections = true;
        hub.Server.Gateway.ForgetSessions();
        hub.Server.World.Guilds.RemoveBot(hub.Guild.Id);
        hub.Server.Gateway.RefusesConnections = false;
        await Eventually.IsTrueAsync(() => hub.Bot.Services.GetRequiredService<DiscordSocketClient>().GetGuild(hub.Guild.Id) is null);
        hub.Server.World.Guilds.InviteBot(hub.Guild.Id, SmallCommunity.Bot);

        await Eventually.IsTrueAsync(() => hub.Server.World.Commands.List(hub.Guild.Id).Count > 0);
    }

    private static async Task RemoveAsync(TestHub hub)
    {
        hub.Server.World.Guilds.RemoveBot(hub.Guild.Id);
        await Eventually.IsTrueAsync(async () => await LeftAsync(hub) == 1);
    }

    private static async Task TakeBackAsync(TestHub hub)
    {
        hub.Server.World.Guilds.InviteBot(hub.Guild.Id, SmallCommunity.Bot);
        await Eventually.IsTrueAsync(async () => await LeftAsync(hub) == 0);
    }

    private static GuildId Home(TestHub hub) => new(hub.Guild.Id);

    private static async Task<int> LeftAsync(TestHub hub) =>
        (await Store<IGuildStore>(hub).ListLeftAsync(Instant.FromUtc(9000, 1, 1, 0, 0), TestToken)).Count;

    private static Task<Instant?> NextDueAsync(TestHub hub) => Store<IOutboxStore>(hub).NextDueAsync(TestToken);

    private static TStore Store<TStore>(TestHub hub)
        where TStore : notnull => hub.Bot.Services.GetRequiredService<TStore>();
}
