using NexusBot.Sandbox.Tests.Interactions;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Driver;

public sealed class WaitingTests
{
    [Fact]
    public async Task A_member_sees_what_comes_later()
    {
        await using var stage = await Stage.StartAsync();
        var waiting = stage.Amina.ReceivesEventuallyAsync("your reminder");

        var direct = stage.World.Channels.OpenDirect(stage.Amina.Id, stage.World.Application.BotUserId);
        stage.World.Messages.Post(new MessageDraft { ChannelId = direct.Id, AuthorId = stage.World.Application.BotUserId, Content = "not this" });
        stage.World.Messages.Post(new MessageDraft { ChannelId = direct.Id, AuthorId = stage.World.Application.BotUserId, Content = "your reminder" });

        Assert.Equal("your reminder", (await waiting).Text);
    }

    [Fact]
    public async Task A_command_is_there_once_the_bot_registered_it()
    {
        await using var stage = await Stage.StartAsync();
        var waiting = stage.Amina.SeesCommandEventuallyAsync("/learning share");

        stage.Register("learning", """[{"type":1,"name":"share","description":"d"}]""");
        await waiting;

        Assert.Equal(["/learning share"], await stage.Amina.CommandsAsync());
    }

    [Fact]
    public async Task What_is_missing_is_told_with_all_that_was_there()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("pong", ephemeral: true));
        var answer = await stage.Amina.RunsAsync("/ping");

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => answer.ClicksAsync("Helpful"));
        var nobody = Assert.Throws<ArgumentException>(() => stage.Discord.Member("Zoe"));

        Assert.Contains("Amina sees no button \"Helpful\" here", missing.Message, StringComparison.Ordinal);
        Assert.Contains("NexusBot (only you): pong", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Amina", nobody.Message, StringComparison.Ordinal);
    }
}
