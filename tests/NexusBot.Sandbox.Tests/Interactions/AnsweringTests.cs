using System.Globalization;
using NexusBot.Sandbox.Driver;

namespace NexusBot.Sandbox.Tests.Interactions;

public sealed class AnsweringTests
{
    private const string Card = """
        {"type":4,"data":{"content":"card","components":[
          {"type":1,"components":[{"type":2,"style":1,"label":"Helpful","custom_id":"helpful"},{"type":2,"style":2,"label":"Off","custom_id":"off","disabled":true}]},
          {"type":1,"components":[{"type":3,"custom_id":"pick","placeholder":"Pick","options":[{"label":"One","value":"1"},{"label":"Two","value":"2"}]}]}]}}
        """;

    [Fact]
    public async Task An_ephemeral_answer_is_seen_by_its_caller_alone_until_dismissed()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("secret", ephemeral: true));

        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.True(answer.IsPrivate);
        Assert.Single(await stage.Amina.SeesAsync("#general"));
        Assert.Empty(await stage.Bela.SeesAsync("#general"));
        await stage.Amina.DismissesAsync(answer.Message!);
        Assert.Empty(await stage.Amina.SeesAsync("#general"));
    }

    [Fact]
    public async Task A_second_acknowledgement_is_refused()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        ApiAnswer? second = null;
        stage.Bot.On("ping", async heard =>
        {
            second = null;
            var first = await heard.RespondAsync("""{"type":5}""");
            second = await heard.SayAsync("again");
            await heard.EditAsync($$"""{"content":"{{first.Status}}"}""");
        });

        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.Equal("204", answer.Text);
        Assert.Equal((400, 40060), (second!.Status, second.Code));
    }

    [Fact]
    public async Task A_wrong_token_is_an_unknown_interaction_and_an_unknown_webhook()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("pong"));
        await stage.Amina.RunsAsync("/ping");
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.ApiBase };

        using var callback = await http.PostAsync($"interactions/{stage.Bot.Last!.Id}/wrong/callback", new StringContent("""{"type":5}""", null, "application/json"), TestContext.Current.CancellationToken);
        using var webhook = await http.GetAsync($"webhooks/{stage.World.Application.Id}/wrong/messages/@original", TestContext.Current.CancellationToken);

        Assert.Contains("10062", await callback.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("10015", await webhook.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_answer_is_thinking_first_and_stays_private()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        var sight = "";
        stage.Bot.On("ping", async heard =>
        {
            await heard.RespondAsync("""{"type":5,"data":{"flags":64}}""");
            sight = (await stage.Amina.SeesAsync("#general")).Single() is { IsThinking: true, IsPrivate: true } ? "thinking" : "something else";
            await heard.FollowUpAsync("""{"content":"done"}""");
        });

        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.Equal("thinking", sight);
        Assert.Equal("done", answer.Text);
        Assert.True(answer.IsPrivate);
        Assert.False(answer.Message!.IsEdited);
        Assert.False(answer.Message.IsThinking);
        Assert.Empty(answer.FollowUps);
    }

    [Fact]
    public async Task An_answer_into_a_channel_that_was_deleted_fails_for_the_bot_and_at_once_for_the_member()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        var said = new TaskCompletionSource<ApiAnswer>();
        stage.Bot.On("ping", async heard =>
        {
            stage.World.Channels.Delete(ulong.Parse(heard.Json.GetProperty("channel_id").GetString()!, CultureInfo.InvariantCulture));
            said.SetResult(await heard.SayAsync("pong"));
        });

        var answer = await stage.Amina.RunsAsync("/ping");
        var refused = await said.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.True(answer.Failed);
        Assert.Equal((404, 10003), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Follow_ups_can_be_read_edited_and_deleted()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("pong"));
        await stage.Amina.RunsAsync("/ping");
        var heard = stage.Bot.Last!;

        var followUp = await heard.FollowUpAsync("""{"content":"more","flags":64}""");
        var edited = await heard.EditAsync("""{"content":"less"}""", $"{followUp.Id}");
        Assert.Empty(await stage.Bela.SeesAsync("#other"));
        Assert.Equal(["pong", "less"], (await stage.Amina.SeesAsync("#general")).Select(message => message.Text));
        Assert.Equal(["pong"], (await stage.Bela.SeesAsync("#general")).Select(message => message.Text));
        var deleted = await heard.DeleteAsync($"{followUp.Id}");
        var gone = await heard.GetAsync($"{followUp.Id}");

        Assert.Equal((200, 64), (edited.Status, edited.Json.GetProperty("flags").GetInt32()));
        Assert.Equal(204, deleted.Status);
        Assert.Equal((404, 10008), (gone.Status, gone.Code));
    }

    [Fact]
    public async Task A_button_can_change_its_message_or_say_something_beside_it()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("card");
        stage.Bot.On("card", heard => heard.RespondAsync(Card));
        stage.Bot.On("helpful", heard => heard.RespondAsync("""{"type":7,"data":{"content":"one vote"}}"""));
        stage.Bot.On("pick", async heard =>
        {
            await heard.RespondAsync("""{"type":6}""");
            await heard.FollowUpAsync("""{"content":"noted","flags":64}""");
        });
        var card = await stage.Amina.RunsAsync("/card");

        var changed = await card.ClicksAsync("Helpful");
        var noted = await card.ChoosesAsync("Two");

        Assert.Equal("one vote", changed.Text);
        Assert.Equal(card.Message!.Id, changed.Message!.Id);
        Assert.Equal("noted", noted.Text);
        Assert.Equal("2", stage.Bot.Last!.Data.GetProperty("values")[0].GetString());
        Assert.Equal($"{card.Message.Id}", stage.Bot.Last.Json.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal(3, stage.Bot.Last.Data.GetProperty("component_type").GetInt32());
    }

    [Fact]
    public async Task What_a_message_does_not_offer_can_only_be_forged()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("card");
        stage.Bot.On("card", heard => heard.RespondAsync(Card));
        stage.Bot.On("helpful:other-guild", heard => heard.SayAsync("heard"));
        var card = await stage.Amina.RunsAsync("/card");

        await Assert.ThrowsAsync<RefusedByDiscordException>(() => card.ClicksAsync("Off"));
        await Assert.ThrowsAsync<RefusedByDiscordException>(() => card.ChoosesAsync("Three"));
        await Assert.ThrowsAsync<RefusedByDiscordException>(() => card.ChoosesAsync("One", "Two"));
        Assert.Equal("heard", (await card.ForgesClickAsync("helpful:other-guild")).Text);
    }

    [Theory]
    [InlineData("""{"type":6}""", "type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""", "type", "BASE_TYPE_CHOICES")]
    [InlineData("""{}""", "type", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":9,"data":{"custom_id":"m","title":"t","components":[]}}""", "data.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":1,"components":[{"type":4,"custom_id":"a","style":1}]}]}}""", "data.components.0.components.0.label", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":4,"data":{"embeds":[{"title":""}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":""}]}]}}""", "data.components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH")]
    public async Task A_wrong_answer_is_refused_with_its_path_and_can_be_tried_again(string body, string path, string code)
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        ApiAnswer? wrong = null;
        stage.Bot.On("ping", async heard =>
        {
            wrong = await heard.RespondAsync(body);
            await heard.SayAsync("right");
        });

        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.Equal("right", answer.Text);
        Assert.Equal((400, 50035), (wrong!.Status, wrong.Code));
        Assert.Contains(code, wrong.ErrorsAt(path));
    }

    [Fact]
    public async Task More_than_25_choices_are_refused_and_the_member_is_told()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("find", """[{"type":3,"name":"query","description":"d","autocomplete":true}]""");
        var choices = string.Join(',', Enumerable.Range(0, 26).Select(i => $$"""{"name":"{{i}}","value":"{{i}}"}"""));
        ApiAnswer? wrong = null;
        stage.Bot.On("find", async heard =>
        {
            wrong = await heard.RespondAsync($$$"""{"type":8,"data":{"choices":[{{{choices}}}]}}""");
            await heard.RespondAsync("""{"type":8,"data":{"choices":[]}}""");
        });

        Assert.Empty(await stage.Amina.TypesAsync("/find", "query", ""));

        Assert.Equal(["BASE_TYPE_MAX_LENGTH"], wrong!.ErrorsAt("data.choices"));
    }

    [Fact]
    public async Task With_response_the_message_comes_back()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        var response = new TaskCompletionSource<ApiAnswer>();
        stage.Bot.On("ping", async heard => response.SetResult(await heard.RespondAsync("""{"type":4,"data":{"content":"pong"}}""", "?with_response=true")));

        await stage.Amina.RunsAsync("/ping");
        var callback = (await response.Task.WaitAsync(TestContext.Current.CancellationToken)).Json;

        Assert.Equal("pong", callback.GetProperty("resource").GetProperty("message").GetProperty("content").GetString());
        Assert.Equal(
            callback.GetProperty("interaction").GetProperty("response_message_id").GetString(),
            (await stage.Bot.Last!.GetAsync()).Json.GetProperty("id").GetString());
    }
}
