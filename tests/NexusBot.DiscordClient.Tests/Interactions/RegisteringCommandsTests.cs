using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed partial class RegisteringCommandsTests : IDisposable
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
}
