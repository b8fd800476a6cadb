using Discord;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class AnsweringInteractionsTests
{
    private const string Ping = """{"id":"70","name":"ping","type":1}""";
    private const string Callback = "POST interactions/500/a-token/callback ";

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_answered_once_and_exactly()
    {
        await using var scene = new ClientScene();
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));

        await command.RespondAsync("pong", ephemeral: true, allowedMentions: AllowedMentions.None);

        Assert.True(command.HasResponded);
        Assert.Equal(
            Callback + """{"type":4,"data":{"content":"pong","allowed_mentions":{"parse":[]},"flags":64}}""",
            scene.Rest.Requests.Last());
        var twice = await Assert.ThrowsAsync<InvalidOperationException>(() => command.DeferAsync());
        Assert.Contains("twice", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_command_is_answered_by_changing_the_first_answer()
    {
        await using var scene = new ClientScene();
        scene.Rest.Answer("PATCH webhooks/11/a-token/messages/@original", """{"id":"80","channel_id":"41","content":"done"}""");
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));

        await command.DeferAsync(ephemeral: true);
        var message = await command.ModifyOriginalResponseAsync(changed => changed.Content = "done");

        Assert.Equal("done", message.Content);
        Assert.Equal(
            [Callback + """{"type":5,"data":{"flags":64}}""", """PATCH webhooks/11/a-token/messages/@original {"content":"done"}"""],
            scene.Rest.Requests.TakeLast(2));
    }

    [Fact]
    public async Task A_follow_up_goes_to_the_interactions_webhook()
    {
        await using var scene = new ClientScene();
        scene.Rest.Answer("POST webhooks/11/a-token?wait=true", """{"id":"81","channel_id":"41","content":"more"}""");
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));

        await command.RespondAsync("first");
        var message = await command.FollowupAsync("more");

        Assert.Equal(81ul, message.Id);
        Assert.Equal("""POST webhooks/11/a-token?wait=true {"content":"more"}""", scene.Rest.Requests.Last());
    }

    [Fact]
    public async Task An_answer_with_a_file_is_sent_in_parts()
    {
        await using var scene = new ClientScene();
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));
        using var file = new FileAttachment(new MemoryStream([1, 2, 3]), "notes.txt");

        await command.RespondWithFileAsync(file, "see");

        Assert.StartsWith(Callback + "multipart ", scene.Rest.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("files[0]", scene.Rest.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_after_three_seconds_is_refused_here()
    {
        await using var scene = new ClientScene();
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));

        scene.Time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<TimeoutException>(() => command.RespondAsync("late"));
        Assert.False(command.HasResponded);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_clock_that_is_minutes_off_from_discords_mutes_nobody(int minutes)
    {
        await using var scene = new ClientScene();
        scene.Time.SetUtcNow(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var id = SnowflakeUtils.ToSnowflake(scene.Time.GetUtcNow().AddMinutes(minutes));
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping, id: id));

        await command.RespondAsync("in time");

        Assert.True(command.HasResponded);
    }

    [Fact]
    public async Task A_token_answers_for_fifteen_minutes()
    {
        await using var scene = new ClientScene();
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));
        await command.DeferAsync();

        scene.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.True(command.IsValidToken);
        scene.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(command.IsValidToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => command.FollowupAsync("much too late"));
    }

    [Fact]
    public async Task A_refused_answer_leaves_room_for_a_better_one()
    {
        await using var scene = new ClientScene();
        scene.Rest.Answer(
            "POST interactions/500/a-token/callback", """{"code":50035,"message":"Invalid Form Body"}""", System.Net.HttpStatusCode.BadRequest);
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));
        await Assert.ThrowsAsync<Discord.Net.HttpException>(() => command.RespondAsync("bad"));

        scene.Rest.Answer("POST interactions/500/a-token/callback", "", System.Net.HttpStatusCode.NoContent);
        await command.RespondAsync("good");

        Assert.True(command.HasResponded);
    }

    [Fact]
    public async Task A_button_updates_its_message_or_is_deferred_without_a_sign()
    {
        await using var scene = new ClientScene();
        var message = ""","message":{"id":"90","channel_id":"41","content":"A card","author":{"id":"10","username":"NexusBot","bot":true},"timestamp":"2024-05-01T10:00:00+00:00","attachments":[],"embeds":[{"title":"T"}],"type":0}""";
        var button = await scene.ReceiveAsync<SocketMessageComponent>(
            Frames.Interaction(3, """{"id":1,"custom_id":"learning:helpful:7","component_type":2}""", message));

        await button.UpdateAsync(changed => changed.Content = "A better card");

        Assert.Equal("learning:helpful:7", button.Data.CustomId);
        Assert.Equal(ComponentType.Button, button.Data.Type);
        Assert.Equal((90ul, "A card", "T"), (button.Message.Id, button.Message.Content, Assert.Single(button.Message.Embeds).Title));
        Assert.Equal(Callback + """{"type":7,"data":{"content":"A better card"}}""", scene.Rest.Requests.Last());
    }

    [Fact]
    public async Task Suggestions_answer_an_autocompletion()
    {
        await using var scene = new ClientScene();
        var typing = await scene.ReceiveAsync<SocketAutocompleteInteraction>(Frames.Interaction(
            4,
            """{"id":"70","name":"learning","type":1,"version":"5","options":[{"type":1,"name":"find","options":[{"type":3,"name":"kind","value":"concept"},{"type":3,"name":"title","value":"Sp","focused":true}]}]}"""));

        await typing.RespondAsync([new AutocompleteResult("Span<T> basics", "id-1"), new AutocompleteResult("Spans", 2L)]);

        Assert.Equal(("title", (object)"Sp"), (typing.Data.Current.Name, typing.Data.Current.Value!));
        Assert.Equal(["find", "kind", "title"], typing.Data.Options.Select(option => option.Name));
        Assert.Equal(
            Callback + """{"type":8,"data":{"choices":[{"name":"Span\u003CT\u003E basics","value":"id-1"},{"name":"Spans","value":2}]}}""",
            scene.Rest.Requests.Last());
        await Assert.ThrowsAsync<NotSupportedException>(() => typing.FollowupAsync("text"));
    }

    [Fact]
    public async Task A_modal_opens_from_a_command_and_comes_back_with_what_was_typed()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<SocketModal>();
        scene.Client.ModalSubmitted += handler;
        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, Ping));

        await command.RespondWithModalAsync(new ModalBuilder("Share", "learning:share").AddTextInput("Title", "title").Build());
        await scene.SendAsync("INTERACTION_CREATE", Frames.Interaction(
            5,
            """{"custom_id":"learning:share","components":[{"type":1,"components":[{"type":4,"custom_id":"title","value":"Spans"}]}]}""",
            id: 502));
        var modal = await heard.ReadAsync(TestToken);

        Assert.Contains("\"type\":9", scene.Rest.Requests.Last(), StringComparison.Ordinal);
        Assert.Null(modal.Message);
        Assert.Equal("learning:share", modal.Data.CustomId);
        var field = Assert.Single(modal.Data.Components);
        Assert.Equal(("title", "Spans"), (field.CustomId, field.Value));
    }
}
