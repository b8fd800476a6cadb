using System.Text.Json;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Interactions;

public sealed class PrivateMessagesTests
{
    [Fact]
    public async Task What_only_one_member_sees_is_quoted_and_used_by_nobody_else()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Register("Save", type: CommandType.Message);
        stage.Bot.On("ping", heard => heard.SayAsync("secret", ephemeral: true));
        stage.Bot.On("Save", heard => heard.SayAsync("saved", ephemeral: true));
        var secret = (await stage.Amina.RunsAsync("/ping")).Message!;
        var reply = stage.World.Messages.Post(
            new MessageDraft { ChannelId = secret.ChannelId, AuthorId = secret.AuthorId, Content = "open", RepliesTo = secret.Id });

        var told = Payload.Element(json => json.WriteMessage(stage.World, reply));
        var own = await stage.Amina.UsesAsync("Save", secret);
        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Bela.UsesAsync("Save", secret));

        Assert.Equal(JsonValueKind.Null, told.GetProperty("referenced_message").ValueKind);
        Assert.Equal("saved", own.Text);
        Assert.Contains("needs a message", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_message_takes_no_reaction_and_a_public_one_is_not_dismissed()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("secret", ephemeral: true));
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        var secret = (await stage.Amina.RunsAsync("/ping")).Message!;
        var hello = await stage.Amina.WritesAsync("hello");
        var path = $"sandbox/as/{stage.Bela.Id}/channels/{secret.ChannelId}/messages/{secret.Id}/reactions/{Uri.EscapeDataString("👍")}";

        using var reacted = await http.PutAsync(path, null, TestContext.Current.CancellationToken);
        await stage.Bela.DismissesAsync(hello);

        Assert.Equal(404, (int)reacted.StatusCode);
        Assert.Equal(["hello"], (await stage.Bela.SeesAsync("#general")).Select(message => message.Text));
    }
}
