using Discord;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class ReadingInteractionsTests
{
    private const string Resolved = """
        "resolved":{"users":{"20":{"id":"20","username":"ada"},"21":{"id":"21","username":"left"}},
                    "members":{"20":{"nick":"Countess","roles":["31"]}},
                    "roles":{"31":{"id":"31","name":"Mentor","permissions":"0"}},
                    "channels":{"41":{"id":"41","type":0,"name":"nexus"},"49":{"id":"49","type":12,"name":"Hidden"}},
                    "attachments":{"55":{"id":"55","filename":"a.png","size":12,"url":"https://cdn.example/a.png","proxy_url":"","content_type":"image/png"}},
                    "messages":{"56":{"id":"56","channel_id":"41","content":"What I learned","author":{"id":"20","username":"ada"},"timestamp":"2024-05-01T10:00:00+00:00"}}}
        """;

    [Fact]
    public async Task Every_kind_of_option_has_its_value()
    {
        await using var scene = new ClientScene();
        var data = $$"""
            {"id":"70","name":"all","type":1,{{Resolved}},"options":[{"type":2,"name":"group","options":[{"type":1,"name":"sub","options":[
              {"type":3,"name":"text","value":"123"},{"type":4,"name":"whole","value":9007199254740991},{"type":5,"name":"flag","value":true},
              {"type":6,"name":"member","value":"20"},{"type":6,"name":"gone","value":"21"},{"type":7,"name":"channel","value":"41"},
              {"type":7,"name":"hidden","value":"49"},{"type":8,"name":"role","value":"31"},{"type":9,"name":"either","value":"31"},
              {"type":10,"name":"number","value":5},{"type":11,"name":"file","value":"55"}]}]}]}
            """;

        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, data));

        var sub = Assert.Single(Assert.Single(command.Data.Options).Options);
        var values = sub.Options.ToDictionary(option => option.Name, option => option.Value);
        Assert.Equal(("all", "sub", 70ul), (command.CommandName, sub.Name, command.CommandId));
        Assert.Equal("123", values["text"]);
        Assert.Equal(9007199254740991L, values["whole"]);
        Assert.Equal(true, values["flag"]);
        Assert.Equal(5.0, values["number"]);
        Assert.Equal("Countess", Assert.IsType<SocketGuildUser>(values["member"]).DisplayName);
        Assert.Equal("left", Assert.IsAssignableFrom<SocketUser>(values["gone"]).Username);
        Assert.Same(command.Channel, values["channel"]);
        Assert.Equal("Hidden", Assert.IsType<SocketThreadChannel>(values["hidden"]).Name);
        Assert.Same(scene.Client.GetGuild(30)!.GetRole(31), values["role"]);
        Assert.Same(values["role"], values["either"]);
        Assert.Equal("image/png", Assert.IsType<Attachment>(values["file"]).ContentType);
    }

    [Fact]
    public async Task An_interaction_in_a_guild_knows_member_channel_and_locales()
    {
        await using var scene = new ClientScene();

        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.Interaction(2, """{"id":"70","name":"ping","type":1}"""));

        var member = Assert.IsType<SocketGuildUser>(command.User);
        Assert.Equal(("Countess", 30ul), (member.DisplayName, member.Guild.Id));
        Assert.Equal("nexus", Assert.IsType<SocketTextChannel>(command.Channel).Name);
        Assert.Equal(("de", "en-GB", false), (command.UserLocale, command.GuildLocale, command.IsDMInteraction));
        Assert.Equal(InteractionContextType.Guild, command.ContextType);
        Assert.Equal((ulong)GuildPermission.SendMessages, command.Permissions.RawValue);
        Assert.Equal(SnowflakeUtils.FromSnowflake(500), command.CreatedAt);
    }

    [Fact]
    public async Task An_interaction_in_direct_messages_has_neither_guild_nor_member()
    {
        await using var scene = new ClientScene();

        var command = await scene.ReceiveAsync<SocketSlashCommand>(Frames.DirectInteraction(2, """{"id":"70","name":"ping","type":1}"""));

        Assert.True(command.IsDMInteraction);
        Assert.Null(command.GuildId);
        Assert.Equal("ada", command.User.Username);
        Assert.IsNotType<SocketGuildUser>(command.User, exactMatch: false);
        Assert.Equal(60ul, Assert.IsType<SocketDMChannel>(command.Channel).Id);
    }

    [Fact]
    public async Task The_menus_commands_name_their_target()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<SocketMessageCommand>();
        scene.Client.MessageCommandExecuted += handler;

        var onUser = await scene.ReceiveAsync<SocketUserCommand>(
            Frames.Interaction(2, $$"""{"id":"71","name":"View profile","type":2,"target_id":"20",{{Resolved}}}"""));
        await scene.SendAsync(
            "INTERACTION_CREATE",
            Frames.Interaction(2, $$"""{"id":"72","name":"Remind me","type":3,"target_id":"56",{{Resolved}}}""", id: 503));
        var onMessage = await heard.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Countess", Assert.IsType<SocketGuildUser>(onUser.Data.Member).DisplayName);
        Assert.Equal("What I learned", onMessage.Data.Message.Content);
        Assert.Equal("Countess", Assert.IsType<SocketGuildUser>(onMessage.Data.Message.Author).DisplayName);
    }

    [Fact]
    public async Task A_select_brings_its_values_and_what_their_ids_stand_for()
    {
        await using var scene = new ClientScene();
        var message = ""","message":{"id":"90","channel_id":"41","author":{"id":"10","username":"NexusBot"}}""";

        var select = await scene.ReceiveAsync<SocketMessageComponent>(
            Frames.Interaction(3, $$"""{"custom_id":"who","component_type":7,"values":["20","31"],{{Resolved}}}""", message));

        Assert.Equal(["20", "31"], select.Data.Values);
        Assert.Equal("Countess", Assert.Single(select.Data.Members).DisplayName);
        Assert.Equal(20ul, Assert.Single(select.Data.Users).Id);
        Assert.Equal("Mentor", Assert.Single(select.Data.Roles).Name);
    }
}
