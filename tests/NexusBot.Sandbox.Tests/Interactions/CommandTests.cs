using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Interactions;

public sealed class CommandTests
{
    private const string Share = """
        [{"type":1,"name":"share","description":"d","options":[
          {"type":3,"name":"kind","description":"d","required":true,"choices":[{"name":"Concept","value":"c"},{"name":"Challenge","value":"x"}]},
          {"type":4,"name":"stars","description":"d","min_value":1,"max_value":5},
          {"type":3,"name":"note","description":"d","min_length":2,"max_length":5},
          {"type":6,"name":"with","description":"d"},{"type":7,"name":"where","description":"d","channel_types":[0]}]}]
        """;

    [Fact]
    public async Task A_command_reaches_the_bot_in_Discords_shape()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("learning", Share);
        stage.Bot.On("learning share", heard => heard.SayAsync("thanks"));

        var answer = await stage.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("stars", 4), ("with", "Bela"), ("where", "#other"));

        var heard = stage.Bot.Last!;
        Assert.Equal("thanks", answer.Text);
        Assert.Equal(2, heard.Json.GetProperty("type").GetInt32());
        Assert.Equal(["c", "4", $"{stage.Bela.Id}", heard.Options[3].GetProperty("value").ToString()], heard.Options.Select(option => option.GetProperty("value").ToString()));
        Assert.Equal("Bela", heard.Data.GetProperty("resolved").GetProperty("users").GetProperty($"{stage.Bela.Id}").GetProperty("global_name").GetString());
        Assert.False(heard.Data.GetProperty("resolved").GetProperty("members").GetProperty($"{stage.Bela.Id}").TryGetProperty("user", out _));
        var channel = Assert.Single(heard.Data.GetProperty("resolved").GetProperty("channels").EnumerateObject());
        Assert.Equal("other", channel.Value.GetProperty("name").GetString());
        Assert.Equal($"{stage.Amina.Id}", heard.Json.GetProperty("member").GetProperty("user").GetProperty("id").GetString());
        Assert.True(ulong.Parse(heard.Json.GetProperty("member").GetProperty("permissions").GetString()!, null) > 0);
        Assert.False(heard.Json.TryGetProperty("user", out _));
        Assert.Equal(0, heard.Json.GetProperty("context").GetInt32());
    }

    [Fact]
    public async Task The_answer_tells_who_used_what()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        stage.Bot.On("ping", heard => heard.SayAsync("pong"));

        await stage.Amina.RunsAsync("/ping");

        var message = stage.World.Messages.List(stage.World.Channels.List(stage.World.Guilds.List()[0].Id)[0].Id).Single();
        Assert.Equal(MessageType.SlashCommand, message.Type);
        Assert.Equal("ping", message.Interaction!.Value.GetProperty("name").GetString());
        Assert.Equal($"{stage.Amina.Id}", message.InteractionMetadata!.Value.GetProperty("user").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("kind", "Idea", "not offered")]
    [InlineData("stars", "6", "between 1 and 5")]
    [InlineData("stars", "many", "whole number")]
    [InlineData("note", "x", "at least 2")]
    [InlineData("note", "too long", "5 characters or fewer")]
    [InlineData("with", "Nobody", "no member")]
    [InlineData("where", "#nowhere", "no channel")]
    [InlineData("colour", "red", "no option")]
    public async Task What_Discords_app_would_not_send_is_refused(string option, string value, string reason)
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("learning", Share);

        (string, object)[] options = option == "kind" ? [(option, value)] : [("kind", "Concept"), (option, value)];
        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/learning share", options));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(option, refused.Field);
        Assert.Null(stage.Bot.Last);
    }

    [Fact]
    public async Task A_missing_required_option_and_an_unknown_command_are_refused()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("learning", Share);

        var missing = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/learning share"));
        var incomplete = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/learning"));
        var unknown = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/nothing"));

        Assert.Contains("required", missing.Message, StringComparison.Ordinal);
        Assert.Contains("subcommand", incomplete.Message, StringComparison.Ordinal);
        Assert.Contains("no command", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_for_moderators_is_hidden_from_learners_but_can_be_forged()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("hub", needs: Permissions.ManageGuild);
        stage.Bot.On("hub", heard => heard.SayAsync("heard"));

        Assert.Empty(await stage.Amina.CommandsAsync());
        Assert.Equal(["/hub"], await stage.Mona.CommandsAsync());
        await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.RunsAsync("/hub"));
        Assert.Equal("heard", (await stage.Amina.ForgesAsync("/hub")).Text);
    }

    [Fact]
    public async Task A_channel_that_a_member_does_not_see_can_be_picked_by_forgery_alone()
    {
        await using var stage = await Stage.StartAsync();
        var guild = stage.World.Guilds.List()[0];
        stage.World.Channels.Add(
            guild.Id, "staff", overwrites: [new PermissionOverwrite(guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel)]);
        stage.Register("learning", Share);
        stage.Bot.On("learning share", heard => heard.SayAsync("heard"));

        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(
            () => stage.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("where", "#staff")));
        var forged = await stage.Amina.ForgesAsync("/learning share", ("kind", "Concept"), ("where", "#staff"));

        Assert.Equal("where", refused.Field);
        Assert.Equal("heard", forged.Text);
    }

    [Fact]
    public async Task A_text_is_measured_in_the_characters_that_discord_counts()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("learning", Share);
        stage.Bot.On("learning share", heard => heard.SayAsync("heard"));

        var answer = await stage.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("note", "😀😀😀😀😀"));

        Assert.Equal("heard", answer.Text);
    }

    [Fact]
    public async Task A_forged_value_reaches_the_bot_as_it_is()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("learning", Share);
        stage.Bot.On("learning share", heard => heard.SayAsync("heard"));

        await stage.Amina.ForgesAsync("/learning share", ("kind", "never offered"), ("stars", 99));

        Assert.Equal(["never offered", "99"], stage.Bot.Last!.Options.Select(option => option.GetProperty("value").ToString()));
    }

    [Fact]
    public async Task A_message_menu_names_its_target()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("Save as learning", type: CommandType.Message);
        stage.Bot.On("Save as learning", heard => heard.SayAsync("saved", ephemeral: true));
        var message = await stage.Bela.WritesAsync("caches are hard");

        var answer = await stage.Amina.UsesAsync("Save as learning", message);

        Assert.True(answer.IsPrivate);
        Assert.Equal($"{message.Id}", stage.Bot.Last!.Data.GetProperty("target_id").GetString());
        Assert.Equal("caches are hard", stage.Bot.Last.Data.GetProperty("resolved").GetProperty("messages").GetProperty($"{message.Id}").GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_is_typed_is_completed_by_the_bot()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("find", """[{"type":3,"name":"query","description":"d","required":true,"autocomplete":true},{"type":5,"name":"mine","description":"d"}]""");
        stage.Bot.On("find", heard => heard.RespondAsync("""{"type":8,"data":{"choices":[{"name":"Django queries","value":"id-1"}]}}"""));

        var choices = await stage.Amina.TypesAsync("/find", "query", "djan", ("mine", true));

        Assert.Equal([new Choice("Django queries", "id-1")], choices);
        var typed = Assert.Single(stage.Bot.Last!.Options, option => option.TryGetProperty("focused", out _));
        Assert.Equal("djan", typed.GetProperty("value").GetString());
        Assert.Equal(4, stage.Bot.Last.Json.GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task In_direct_messages_a_user_acts_instead_of_a_member()
    {
        await using var stage = await Stage.StartAsync();
        var direct = stage.World.Channels.OpenDirect(stage.Amina.Id, stage.World.Application.BotUserId);
        stage.World.Messages.Post(new MessageDraft
        {
            ChannelId = direct.Id,
            AuthorId = stage.World.Application.BotUserId,
            Components = System.Text.Json.JsonElement.Parse("""[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":1,"label":"Snooze","custom_id":"snooze"}]}]"""),
        });
        stage.Bot.On("snooze", heard => heard.SayAsync("later"));

        var answer = await (await stage.Amina.DirectMessagesAsync())[0].ClicksAsync("Snooze");

        Assert.Equal("later", answer.Text);
        Assert.Equal($"{stage.Amina.Id}", stage.Bot.Last!.Json.GetProperty("user").GetProperty("id").GetString());
        Assert.False(stage.Bot.Last.Json.TryGetProperty("member", out _));
        Assert.False(stage.Bot.Last.Json.TryGetProperty("guild_id", out _));
        Assert.Equal(1, stage.Bot.Last.Json.GetProperty("context").GetInt32());
    }
}
