using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class RegisteringCommandsTests : IDisposable
{
    private const string Route = "applications/3/guilds/1/commands";
    private const string Read = $"GET {Route}?with_localizations=true";

    private const string Ping = """{"type":1,"name":"ping","description":"Answers"}""";

    private const string PingAsStored = """
        {"id":"11","application_id":"3","guild_id":"1","version":"77","type":1,"name":"ping","description":"Answers",
         "default_member_permissions":null,"dm_permission":true,"nsfw":false,"contexts":null,"integration_types":[0]}
        """;

    private const string Foreign = """
        {"id":"12","application_id":"3","guild_id":"1","version":"77","type":2,"name":"Of old","description":"",
         "default_member_permissions":"0","nsfw":false}
        """;

    private readonly ScriptedRest _rest = new();

    public void Dispose() => _rest.Dispose();

    [Fact]
    public async Task The_first_registration_writes_everything_in_discords_terms()
    {
        var service = await ServiceWithAsync<EverythingModule>();
        _rest.Answer(Read, "[]");
        _rest.Answer($"PUT {Route}", "[]");

        await service.RegisterCommandsToGuildAsync(1);

        Assert.Equal([Read, $"PUT {Route} {EverythingModule.Wire.ReplaceLineEndings("")}"], _rest.Requests);
    }

    [Fact]
    public async Task What_stands_already_is_not_written_again()
    {
        var service = await ServiceWithAsync<PingModule>();
        _rest.Answer(Read, $"[{PingAsStored}]");

        var commands = await service.RegisterCommandsToGuildAsync(1);

        Assert.Equal([Read], _rest.Requests);
        Assert.Equal((11UL, "ping"), commands.Select(c => (c.Id, c.Name)).Single());
    }

    [Theory]
    [InlineData("\"Answers\"", "\"Answers differently\"")]
    [InlineData("\"default_member_permissions\":null", "\"default_member_permissions\":\"0\"")]
    [InlineData("\"default_member_permissions\":null", "\"default_member_permissions\":\"32\"")]
    [InlineData("\"nsfw\":false", "\"nsfw\":true")]
    [InlineData("\"nsfw\":false", "\"options\":[{\"type\":3,\"name\":\"text\",\"description\":\"-\"}]")]
    [InlineData("\"nsfw\":false", "\"name_localizations\":{\"de\":\"klopf\"}")]
    public async Task Any_difference_is_written(string part, string changed)
    {
        var service = await ServiceWithAsync<PingModule>();
        _rest.Answer(Read, $"[{PingAsStored.Replace(part, changed, StringComparison.Ordinal)}]");
        _rest.Answer($"PUT {Route}", $"[{PingAsStored}]");

        var commands = await service.RegisterCommandsToGuildAsync(1);

        Assert.Equal([Read, $"PUT {Route} [{Ping}]"], _rest.Requests);
        Assert.Equal("Answers", commands.Single().Description);
    }

    [Fact]
    public async Task Commands_that_no_module_has_are_removed()
    {
        var service = await ServiceWithAsync<PingModule>();
        _rest.Answer(Read, $"[{PingAsStored},{Foreign}]");
        _rest.Answer($"PUT {Route}", $"[{PingAsStored}]");

        await service.RegisterCommandsToGuildAsync(1);

        Assert.Equal($"PUT {Route} [{Ping}]", _rest.Requests.Last());
    }

    [Fact]
    public async Task Or_they_are_kept_as_they_are()
    {
        var service = await ServiceWithAsync<PingModule>();
        _rest.Answer(Read, $"[{Foreign}]");
        _rest.Answer($"PUT {Route}", "[]");

        await service.RegisterCommandsToGuildAsync(1, deleteMissing: false);
        _rest.Answer(Read, $"[{PingAsStored},{Foreign}]");
        await service.RegisterCommandsToGuildAsync(1, deleteMissing: false);

        var kept = """{"type":2,"name":"Of old","default_member_permissions":"0"}""";
        Assert.Equal([Read, $"PUT {Route} [{Ping},{kept}]", Read], _rest.Requests);
    }

    [Fact]
    public async Task A_module_can_stay_out_until_it_is_added_by_name()
    {
        var service = await ServiceWithAsync<HiddenModule>();
        _rest.Answer(Read, "[]");
        _rest.Answer($"PUT {Route}", "[]");

        await service.RegisterCommandsToGuildAsync(1);
        Assert.Equal([Read], _rest.Requests);

        await service.AddModulesToGuildAsync(1, true, [.. service.Modules]);
        Assert.Equal($"PUT {Route} [{Ping}]", _rest.Requests.Last());
    }

    [Fact]
    public async Task Single_commands_can_be_added()
    {
        var service = await ServiceWithAsync<EverythingModule>();
        _rest.Answer(Read, "[]");
        _rest.Answer($"PUT {Route}", "[]");
        var subcommand = service.SlashCommands.First(c => !c.IsTopLevelCommand);

        await service.AddCommandsToGuildAsync(1, true, service.ContextCommands.First(c => c.Name == "View profile"));

        Assert.Equal($$"""PUT {{Route}} [{"type":2,"name":"View profile"}]""", _rest.Requests.Last());
        await Assert.ThrowsAsync<ArgumentException>(() => service.AddCommandsToGuildAsync(1, true, subcommand));
    }

    [Fact]
    public async Task Globally_the_contexts_count_too()
    {
        var service = await ServiceWithAsync<DmModule>();
        var stored = """{"id":"11","type":1,"name":"snooze","description":"Later","integration_types":[0],"contexts":[1,0]}""";
        _rest.Answer("GET applications/3/commands?with_localizations=true", $"[{stored}]");
        _rest.Answer("PUT applications/3/commands", "[]");

        await service.RegisterCommandsGloballyAsync();
        Assert.Single(_rest.Requests);

        _rest.Answer(
            "GET applications/3/commands?with_localizations=true",
            $"[{stored.Replace("[1,0]", "[0]", StringComparison.Ordinal)}]");
        await service.RegisterCommandsGloballyAsync();
        Assert.Equal(
            """PUT applications/3/commands [{"type":1,"name":"snooze","description":"Later","contexts":[0,1]}]""",
            _rest.Requests.Last());
    }

    [Fact]
    public async Task In_a_guild_contexts_mean_nothing_and_are_not_sent()
    {
        var service = await ServiceWithAsync<DmModule>();
        _rest.Answer(Read, "[]");
        _rest.Answer($"PUT {Route}", "[]");

        await service.RegisterCommandsToGuildAsync(1);

        Assert.Equal($$"""PUT {{Route}} [{"type":1,"name":"snooze","description":"Later"}]""", _rest.Requests.Last());
    }

    private async Task<InteractionService> ServiceWithAsync<TModule>() where TModule : class
    {
        var service = new InteractionService(Clients.Over(_rest), Stage.Config());
        await service.AddModuleAsync<TModule>(new TestServices(new Journal()));
        return service;
    }

    public class PingModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("ping", "Answers")]
        public Task PingAsync() => NoteAsync("ping");

        [ComponentInteraction("not:registered")]
        public Task ClickAsync() => NoteAsync("click");
    }

    [DontAutoRegister]
    public class HiddenModule(Journal journal) : PingModule(journal);

    public class DmModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("snooze", "Later")]
        [CommandContextType(InteractionContextType.BotDm, InteractionContextType.Guild)]
        public Task SnoozeAsync() => NoteAsync("snooze");
    }

    public class EverythingModule(Journal journal) : JournalModule(journal)
    {
        public const string Wire = """
            [
            {"type":2,"name":"View profile"},
            {"type":3,"name":"Save as learning","default_member_permissions":"8192"},
            {"type":1,"name":"options","description":"All kinds","options":[
            {"type":3,"name":"text","description":"The text","required":true,"min_length":2,"max_length":80},
            {"type":3,"name":"kind","description":"kind","required":true,"choices":[
            {"name":"An idea","value":"Concept"},{"name":"Challenge","value":"Challenge"}]},
            {"type":4,"name":"number","description":"number","required":true,"choices":[
            {"name":"One","value":1},{"name":"Two","value":2}]},
            {"type":6,"name":"user","description":"user","required":true},
            {"type":8,"name":"role","description":"role","required":true},
            {"type":7,"name":"channel","description":"channel","required":true,"channel_types":[0]},
            {"type":7,"name":"any","description":"any","required":true,"channel_types":[0,5]},
            {"type":11,"name":"picture","description":"picture","required":true},
            {"type":9,"name":"whom","description":"whom","required":true},
            {"type":5,"name":"flag","description":"flag"},
            {"type":10,"name":"share","description":"share","min_value":0.5,"max_value":9},
            {"type":3,"name":"title","description":"title","autocomplete":true}]},
            {"type":1,"name":"hub","description":"For moderators","options":[
            {"type":1,"name":"settings","description":"Shows them"},
            {"type":2,"name":"channel","description":"Channels","options":[
            {"type":1,"name":"set","description":"Sets one","options":[
            {"type":3,"name":"purpose","description":"purpose","required":true}]}]}],
            "default_member_permissions":"32"}
            ]
            """;

        public enum Kind
        {
            [ChoiceDisplay("An idea")]
            Concept,
            Challenge,
            [Hide]
            Unused,
        }

        [SlashCommand("options", "All kinds")]
        public Task OptionsAsync(
            [Summary(description: "The text"), MinLength(2), MaxLength(80)] string text,
            Kind kind,
            [Choice("One", 1), Choice("Two", 2)] int number,
            IUser user,
            IRole role,
            ITextChannel channel,
            [ChannelTypes(ChannelType.Text, ChannelType.News)] IChannel any,
            IAttachment picture,
            IMentionable whom,
            bool flag = false,
            [MinValue(0.5), MaxValue(9)] double? share = null,
            [Autocomplete] string title = "") =>
            NoteAsync($"{text}{kind}{number}{user}{role}{channel}{any}{picture}{whom}{flag}{share}{title}");

        [UserCommand("View profile")]
        public Task ViewAsync(IUser user) => NoteAsync($"{user}");

        [MessageCommand("Save as learning")]
        [DefaultMemberPermissions(GuildPermission.ManageMessages)]
        public Task SaveAsync(IMessage message) => NoteAsync($"{message}");

        [Group("hub", "For moderators")]
        [DefaultMemberPermissions(GuildPermission.ManageGuild)]
        public class HubModule(Journal journal) : JournalModule(journal)
        {
            [SlashCommand("settings", "Shows them")]
            public Task SettingsAsync() => NoteAsync("settings");

            [Group("channel", "Channels")]
            public class ChannelModule(Journal journal) : JournalModule(journal)
            {
                [SlashCommand("set", "Sets one")]
                public Task SetAsync(string purpose) => NoteAsync(purpose);
            }
        }
    }
}
