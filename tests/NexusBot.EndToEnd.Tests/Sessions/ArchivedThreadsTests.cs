using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Sessions;

/// <summary>After a start nobody tells the bot of threads that rest in the archive. What it sent there it still knows.</summary>
public sealed class ArchivedThreadsTests
{
    private const string Thread = "Querysets";

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_there_is_edited_and_withdrawn_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        var (poll, thread) = await AskInThreadAsync(hub);
        await RestAsync(hub, thread);

        await Service<SessionPolls>(hub).VoteAsync(CallerOf(hub, hub.Kwame, thread), poll.Id, 0, TestToken);
        await Eventually.IsTrueAsync(() => Card(hub, thread) is { } card && card.Embeds.GetRawText().Contains($"{hub.Kwame.Id}", StringComparison.Ordinal));
        await RestAsync(hub, thread);
        await Service<ISessionPollStore>(hub).EraseMemberAsync(poll.Guild, poll.Asker, TestToken);

        await Eventually.IsTrueAsync(() => Card(hub, thread) is null);
    }

    [Fact]
    public async Task Without_the_right_to_read_its_history_nothing_is_said_not_to_be_there()
    {
        await using var hub = await TestHub.StartAsync();
        var (poll, thread) = await AskInThreadAsync(hub);
        await RestAsync(hub, thread);
        var entry = (await Service<IOutboxStore>(hub).FindAsync(SessionPoll.CardKind, poll.Id.Value, TestToken))!;
        var claim = new OutboxClaim(entry, Number: 1, UnknownSince: hub.Now());

        var found = await Service<IMessenger>(hub).FindEarlierAsync(claim, TestToken);
        hub.Server.World.Channels.Update(thread.ParentId!.Value, channel => channel with
        {
            Overwrites = [new(hub.Server.World.Application.BotUserId, OverwriteTarget.Member, Permissions.None, Permissions.ReadMessageHistory)],
        });
        await RestartAsync(hub);
        var unread = await Service<IMessenger>(hub).FindEarlierAsync(claim, TestToken);

        Assert.IsType<EarlierSend.Found>(found);
        Assert.IsType<EarlierSend.Unreadable>(unread);
    }

    private static async Task<(SessionPoll Poll, Channel Thread)> AskInThreadAsync(TestHub hub)
    {
        var parent = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        var thread = hub.Server.World.Threads.Start(parent, Thread, ChannelType.PublicThread, hub.Server.World.Application.BotUserId);
        await hub.Discord.RefreshAsync();
        var content = new SessionContent("Reading group", Text: null, Duration.FromHours(1));
        var planned = new PlannedPoll(SessionPollId.New(hub.Now()), content, "Africa/Nairobi", [(hub.Now() + Duration.FromDays(2), 1)], [], [], []);
        var asked = await Service<SessionPolls>(hub).AskAsync(CallerOf(hub, hub.Amina, thread), planned, TestToken);
        await Eventually.IsTrueAsync(async () =>
            (await Service<IOutboxStore>(hub).FindAsync(SessionPoll.CardKind, planned.Id.Value, TestToken))?.Sent?.Channel.Value == thread.Id);
        return (asked.Value!.Poll, thread);
    }

    private static async Task RestAsync(TestHub hub, Channel thread)
    {
        hub.Server.World.Threads.SetArchived(thread.Id, archived: true);
        await RestartAsync(hub);
    }

    private static async Task RestartAsync(TestHub hub)
    {
        await hub.RestartBotAsync();
        await Eventually.IsTrueAsync(() => Service<DiscordSocketClient>(hub).GetGuild(hub.Guild.Id) is { IsConnected: true });
    }

    private static Message? Card(TestHub hub, Channel thread) => hub.Server.World.Messages.List(thread.Id)
        .FirstOrDefault(message => message.AuthorId == hub.Server.World.Application.BotUserId && message.Embeds.GetArrayLength() > 0);

    private static Caller CallerOf(TestHub hub, Person member, Channel thread) => new(
        new GuildId(hub.Guild.Id), new MemberId(member.Id), new HashSet<RoleId>(), ManagesGuild: false,
        new InteractionId(hub.Server.World.Ids.Next()), new ChannelId(thread.Id));

    private static T Service<T>(TestHub hub)
        where T : notnull => hub.Bot.Services.GetRequiredService<T>();
}
