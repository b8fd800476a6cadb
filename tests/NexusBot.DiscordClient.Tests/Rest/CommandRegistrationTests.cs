using Discord;
using Discord.Rest;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class CommandRegistrationTests : IDisposable
{
    private const string Learning = """
        {"id":"4","application_id":"900","guild_id":"3","version":"8","type":1,"name":"learning","description":"Share",
        "default_member_permissions":"32","contexts":null,"options":[{"type":3,"name":"tag","description":"A tag","required":true,
        "choices":[{"name":"Docker","value":"docker"}]}]}
        """;

    private readonly ScriptedRestClient _server = new();

    [Fact]
    public async Task Commands_go_out_as_discord_documents_them()
    {
        await using var client = await LogInAsync();
        _server.Answer(json: $"[{Learning}]");
        var slash = new SlashCommandBuilder
        {
            Name = "learning",
            Description = "Share",
            DefaultMemberPermissions = GuildPermission.ManageGuild,
            Options = [Tag()],
        };
        var menu = new MessageCommandBuilder { Name = "Save as learning" };

        var commands = await client.BulkOverwriteGuildCommands([slash.Build(), menu.Build()], 3);

        Assert.Equal("PUT applications/900/guilds/3/commands", _server.Requests.Last().Line);
        Assert.Equal(
            """
            [{"type":1,"name":"learning","description":"Share","options":[{"type":3,"name":"tag","description":"A tag","required":true,"choices":[{"name":"Docker","value":"docker"}],"max_length":30}],"default_member_permissions":"32"},{"type":3,"name":"Save as learning"}]
            """,
            _server.Requests.Last().Json);
        Assert.Equal(4UL, Assert.Single(commands).Id);
    }

    [Fact]
    public async Task What_stands_is_read_whole()
    {
        await using var client = await LogInAsync();
        _server.Answer(json: $"[{Learning}]");

        var command = Assert.Single(await client.GetGuildApplicationCommands(3));

        var option = Assert.Single(command.Options);
        Assert.True(command.DefaultMemberPermissions.ManageGuild);
        Assert.True(option.IsRequired);
        Assert.Equal("docker", Assert.Single(option.Choices).Value);
    }

    [Fact]
    public async Task Logging_in_learns_who_we_are()
    {
        await using var client = await LogInAsync();

        Assert.Equal("nexus", client.CurrentUser!.Username);
        Assert.Equal(LoginState.LoggedIn, client.LoginState);
        Assert.Equal("Bot secret", _server.Headers["Authorization"]);
    }

    [Fact]
    public async Task An_empty_token_is_refused()
    {
        await using var client = new DiscordRestClient(new DiscordRestConfig { RestClientProvider = _ => _server });

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.LoginAsync(TokenType.Bot, " "));
    }

    public void Dispose() => _server.Dispose();

    private static SlashCommandOptionBuilder Tag()
    {
        var tag = new SlashCommandOptionBuilder { Name = "tag", Description = "A tag", IsRequired = true, MaxLength = 30 };
        return tag.WithType(ApplicationCommandOptionType.String).AddChoice("Docker", "docker");
    }

    private async Task<DiscordRestClient> LogInAsync()
    {
        _server.Answer(json: """{"id":"9","username":"nexus","bot":true}""").Answer(json: """{"id":"900"}""");
        var client = new DiscordRestClient(new DiscordRestConfig { RestClientProvider = _ => _server });
        await client.LoginAsync(TokenType.Bot, "secret");
        return client;
    }
}
