using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class RolesTests : IAsyncLifetime
{
    private const Permissions Bot = Permissions.EveryoneDefault | Permissions.ManageRoles;

    private TinyDiscord _discord = null!;

    private string Roles => $"guilds/{_discord.Guild.Id}/roles";

    public async ValueTask InitializeAsync()
    {
        _discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        // The bot's own role stands first, so that there is something below it and something above.
        var own = _discord.World.Roles.List(_discord.Guild.Id).Single(role => role.Managed);
        _discord.World.Roles.Update(own.Id, role => role with { Position = 5 });
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task A_new_role_stands_just_above_everyone()
    {
        var made = await _discord.PostAsync(Roles, """{"name":"Mentor","color":255,"hoist":true,"mentionable":true,"permissions":"1024"}""");
        var plain = await _discord.PostAsync(Roles, "{}");

        Assert.Equal((200, 1), (made.Status, made.Json.GetProperty("position").GetInt32()));
        Assert.Equal(255, made.Json.GetProperty("colors").GetProperty("primary_color").GetInt32());
        Assert.Equal("new role", plain.Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Nobody_gives_a_role_what_they_may_not_do()
    {
        var made = await _discord.PostAsync(Roles, $$"""{"permissions":"{{(ulong)Permissions.BanMembers}}"}""");
        var role = await _discord.PostAsync(Roles, "{}");
        var edited = await _discord.PatchAsync($"{Roles}/{role.Id}", $$"""{"permissions":"{{(ulong)Permissions.Administrator}}"}""");

        Assert.Equal((403, 50013), (made.Status, made.Code));
        Assert.Equal(50013, edited.Code);
    }

    [Fact]
    public async Task A_role_above_the_bots_own_is_out_of_reach()
    {
        var above = _discord.World.Roles.Add(_discord.Guild.Id, "above");
        _discord.World.Roles.Update(above.Id, role => role with { Position = 9 });
        var below = await _discord.PostAsync(Roles, "{}");

        var edited = await _discord.PatchAsync($"{Roles}/{above.Id}", """{"name":"mine"}""");
        var deleted = await _discord.DeleteAsync($"{Roles}/{above.Id}");
        var moved = await _discord.PatchAsync(Roles, $$"""[{"id":"{{below.Id}}","position":9}]""");
        var allowed = await _discord.PatchAsync(Roles, $$"""[{"id":"{{below.Id}}","position":3}]""");

        Assert.Equal((50013, 50013, 50013, 200), (edited.Code, deleted.Code, moved.Code, allowed.Status));
        Assert.Equal(3, _discord.World.Roles.Find(below.Id)!.Position);
    }

    [Fact]
    public async Task Everyone_cannot_be_deleted_and_what_is_gone_is_unknown()
    {
        var everyone = await _discord.DeleteAsync($"{Roles}/{_discord.Guild.Id}");
        var role = await _discord.PostAsync(Roles, "{}");
        var deleted = await _discord.DeleteAsync($"{Roles}/{role.Id}");
        var gone = await _discord.DeleteAsync($"{Roles}/{role.Id}");

        Assert.Equal((50028, 204, 10011), (everyone.Code, deleted.Status, gone.Code));
    }

    [Fact]
    public async Task A_guild_has_250_roles_at_most()
    {
        while (_discord.World.Roles.List(_discord.Guild.Id).Count < 250)
            _discord.World.Roles.Add(_discord.Guild.Id, "one more");

        var answer = await _discord.PostAsync(Roles, "{}");

        Assert.Equal((400, 30005), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"color":16777216}""", "color")]
    [InlineData("""{"hoist":"often"}""", "hoist")]
    public async Task A_fault_is_named_by_its_field(string body, string field)
    {
        var answer = await _discord.PostAsync(Roles, body);

        Assert.Equal(50035, answer.Code);
        Assert.NotEmpty(answer.ErrorsAt(field));
    }

    [Fact]
    public async Task A_name_has_100_characters_at_most()
    {
        var fits = await _discord.PostAsync(Roles, $$"""{"name":"{{new string('x', 100)}}"}""");
        var tooLong = await _discord.PostAsync(Roles, $$"""{"name":"{{new string('x', 101)}}"}""");

        Assert.Equal((200, 50035), (fits.Status, tooLong.Code));
    }
}
