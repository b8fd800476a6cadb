using Discord;
using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

public sealed class ReadingFromTheWireTests
{
    private const string Resolved = """
        "resolved":{"users":{"20":{"id":"20","username":"ada"},"21":{"id":"21","username":"left"}},
                    "members":{"20":{"nick":"Countess","roles":["31"]}},
                    "roles":{"31":{"id":"31","name":"Mentor","permissions":"0"}},
                    "channels":{"41":{"id":"41","type":0,"name":"nexus"}},
                    "attachments":{"55":{"id":"55","filename":"a.png","size":12,"url":"https://cdn.example/a.png","proxy_url":""}},
                    "messages":{"56":{"id":"56","channel_id":"41","content":"Spans","author":{"id":"20","username":"ada"},"timestamp":"2024-05-01T10:00:00+00:00"}}}
        """;

    private const string Message =
        ""","message":{"id":"90","channel_id":"41","author":{"id":"10","username":"NexusBot"}}""";

    [Fact]
    public async Task Options_of_every_kind_reach_a_nested_subcommand()
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<ReadingModule>(Frames.Interaction(2, $$"""
            {"id":"70","name":"all","type":1,{{Resolved}},"options":[{"type":2,"name":"group","options":[{"type":1,"name":"sub","options":[
              {"type":3,"name":"text","value":"123"},{"type":4,"name":"whole","value":7},{"type":5,"name":"flag","value":true},
              {"type":6,"name":"anyone","value":"21"},{"type":6,"name":"member","value":"20"},{"type":7,"name":"channel","value":"41"},
              {"type":8,"name":"role","value":"31"},{"type":9,"name":"whom","value":"31"},{"type":10,"name":"number","value":5},
              {"type":11,"name":"file","value":"55"}]}]}]}
            """));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal("123 7 True left Countess nexus Mentor <@&31> 5 a.png", scene.Journal.Last);
    }

    [Fact]
    public async Task Someone_who_left_is_no_member()
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<ReadingModule>(Frames.Interaction(
            2, $$"""{"id":"70","name":"member","type":1,{{Resolved}},"options":[{"type":6,"name":"member","value":"21"}]}"""));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
        Assert.Empty(scene.Journal.Entries);
    }

    [Fact]
    public async Task The_context_knows_who_and_where()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<ReadingModule>(Frames.Interaction(2, """{"id":"70","name":"where","type":1}"""));

        Assert.Equal("Countess nexus Nexus", scene.Journal.Last);
    }

    [Fact]
    public async Task In_direct_messages_there_is_no_guild()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<ReadingModule>($$"""
            {"id":"501","application_id":"11","type":3,"token":"a-token","version":1,"channel_id":"60","channel":{"id":"60","type":1},
             "user":{"id":"20","username":"ada"},"context":1,"data":{"custom_id":"snooze:7","component_type":2}{{Message}}}
            """);

        Assert.Equal("snooze 7 in no guild by ada", scene.Journal.Last);
    }

    [Fact]
    public async Task Picked_members_come_as_an_array()
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<ReadingModule>(Frames.Interaction(
            3, $$"""{"custom_id":"pick","component_type":5,"values":["20","21"],{{Resolved}}}""", Message));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal("Countess+left", scene.Journal.Last);
    }

    [Fact]
    public async Task A_modal_is_read_in_its_old_form_and_in_labels()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<ReadingModule>(Frames.Interaction(5, """
            {"custom_id":"note:9","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"title","value":"Spans"}},
              {"type":1,"id":3,"components":[{"type":4,"id":4,"custom_id":"body","value":"are views"}]}]}
            """));

        Assert.Equal("9: Spans, are views", scene.Journal.Last);
    }

    [Fact]
    public async Task A_user_menu_brings_its_member()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<ReadingModule>(Frames.Interaction(
            2, $$"""{"id":"71","name":"View profile","type":2,"target_id":"20",{{Resolved}}}"""));

        Assert.Equal("Countess", scene.Journal.Last);
    }

    [Fact]
    public async Task A_message_menu_brings_its_message()
    {
        await using var scene = new WireScene();

        await scene.RunAsync<ReadingModule>(Frames.Interaction(
            2, $$"""{"id":"72","name":"Save as learning","type":3,"target_id":"56",{{Resolved}}}"""));

        Assert.Equal("Spans", scene.Journal.Last);
    }

    [Theory]
    [InlineData("may-administer", null)]
    [InlineData("is-mentor", null)]
    [InlineData("is-mentor-by-name", null)]
    [InlineData("may-ban", InteractionCommandError.UnmetPrecondition)]
    [InlineData("is-admin", InteractionCommandError.UnmetPrecondition)]
    public async Task Rights_are_those_of_the_member(string command, InteractionCommandError? error)
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<GuardedModule>(Frames.Interaction(2, $$"""{"id":"70","name":"{{command}}","type":1}"""));

        Assert.Equal(error, result.Error);
        Assert.Equal(error is null, scene.Journal.Entries.Count == 1);
        Assert.Empty(scene.Callbacks);
    }

    [Fact]
    public async Task Rights_of_a_guild_do_not_exist_in_direct_messages()
    {
        await using var scene = new WireScene();

        var result = await scene.RunAsync<GuardedModule>(
            Frames.DirectInteraction(2, """{"id":"70","name":"is-mentor","type":1}"""));

        Assert.Equal(InteractionCommandError.UnmetPrecondition, result.Error);
    }

    public class ReadingModule(Journal journal) : WireModule(journal)
    {
        [SlashCommand("member", "-")]
        public Task MemberAsync(SocketGuildUser member) => NoteAsync(member.DisplayName);

        [SlashCommand("where", "-")]
        public Task WhereAsync() =>
            NoteAsync($"{((SocketGuildUser)Context.User).DisplayName} {((SocketTextChannel)Context.Channel!).Name} {Context.Guild!.Name}");

        [ComponentInteraction("snooze:*")]
        public Task SnoozeAsync(int id) =>
            NoteAsync($"snooze {id} in {Context.Guild?.Name ?? "no guild"} by {Context.User.Username}");

        [ComponentInteraction("pick")]
        public Task PickAsync(IUser[] users) =>
            NoteAsync(string.Join('+', users.Select(u => (u as IGuildUser)?.DisplayName ?? u.Username)));

        [ModalInteraction("note:*")]
        public Task NoteModalAsync(int id, NoteModal modal) => NoteAsync($"{id}: {modal.Name}, {modal.Body}");

        [UserCommand("View profile")]
        public Task ViewProfileAsync(IUser user) => NoteAsync(((IGuildUser)user).DisplayName);

        [MessageCommand("Save as learning")]
        public Task SaveAsync(IMessage message) => NoteAsync(message.Content);

        [Group("all", "-")]
        public class AllModule(Journal journal) : WireModule(journal)
        {
            [Group("group", "-")]
            public class GroupModule(Journal journal) : WireModule(journal)
            {
                [SlashCommand("sub", "-")]
                public Task SubAsync(
                    string text, int whole, bool flag, IUser anyone, SocketGuildUser member, ITextChannel channel, IRole role,
                    IMentionable whom, double number, IAttachment file) =>
                    NoteAsync(FormattableString.Invariant(
                        $"{text} {whole} {flag} {anyone.Username} {member.DisplayName} {channel.Name} {role.Name} {whom.Mention} {number} {file.Filename}"));
            }
        }
    }

    public class NoteModal : IModal
    {
        public string Title => "Note";

        [ModalTextInput("title")]
        public string Name { get; set; } = "";

        [ModalTextInput("body", TextInputStyle.Paragraph)]
        public string Body { get; set; } = "";
    }

    public class GuardedModule(Journal journal) : WireModule(journal)
    {
        [SlashCommand("may-administer", "-")]
        [RequireUserPermission(GuildPermission.SendMessages)]
        public Task MayAsync() => NoteAsync("may");

        [SlashCommand("may-ban", "-")]
        [RequireUserPermission(GuildPermission.BanMembers)]
        public Task MayBanAsync() => NoteAsync("may ban");

        [SlashCommand("is-mentor", "-")]
        [RequireRole(31)]
        public Task IsMentorAsync() => NoteAsync("mentor");

        [SlashCommand("is-mentor-by-name", "-")]
        [RequireRole("Mentor")]
        public Task IsMentorByNameAsync() => NoteAsync("mentor");

        [SlashCommand("is-admin", "-")]
        [RequireRole(32)]
        public Task IsAdminAsync() => NoteAsync("admin");
    }
}
