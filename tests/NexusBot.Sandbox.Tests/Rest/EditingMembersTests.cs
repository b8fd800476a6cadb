using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class EditingMembersTests : IAsyncLifetime
{
    private const Permissions Bot = Permissions.EveryoneDefault | Permissions.ManageRoles | Permissions.ManageNicknames
        | Permissions.ModerateMembers | Permissions.KickMembers;

    private TinyDiscord _discord = null!;
    private Role _own = null!;

    private string Members => $"guilds/{_discord.Guild.Id}/members";
    private string Learner => $"{Members}/{_discord.Learner.Id}";

    public async ValueTask InitializeAsync()
    {
        _discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        _own = _discord.World.Roles.List(_discord.Guild.Id).Single(role => role.Managed);
        _discord.World.Roles.Update(_own.Id, role => role with { Position = 5 });
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task A_nick_a_time_out_and_roles_are_set_at_once()
    {
        var mentor = _discord.World.Roles.Insert(new Role { Id = 0, GuildId = _discord.Guild.Id, Name = "mentor" });
        var until = _discord.World.WorldTime.GetUtcNow().AddDays(1);

        var answer = await _discord.PatchAsync(Learner, $$"""{"nick":"Ami","roles":["{{mentor.Id}}"],"communication_disabled_until":"{{until:o}}"}""");
        var cleared = await _discord.PatchAsync(Learner, """{"nick":null,"communication_disabled_until":null}""");

        Assert.Equal("Ami", answer.Json.GetProperty("nick").GetString());
        Assert.Equal([$"{mentor.Id}"], answer.Json.GetProperty("roles").EnumerateArray().Select(id => id.GetString()));
        Assert.Null(cleared.Json.GetProperty("nick").GetString());
        Assert.Equal([mentor.Id], _discord.World.Members.Find(_discord.Guild.Id, _discord.Learner.Id)!.RoleIds);
    }

    [Fact]
    public async Task A_time_out_lasts_28_days_at_most_and_spares_administrators()
    {
        var now = _discord.World.WorldTime.GetUtcNow();
        var admins = _discord.World.Roles.Insert(new Role { Id = 0, GuildId = _discord.Guild.Id, Name = "admins", Permissions = Permissions.Administrator });

        var tooLong = await _discord.PatchAsync(Learner, $$"""{"communication_disabled_until":"{{now.AddDays(29):o}}"}""");
        _discord.World.Members.GiveRole(_discord.Guild.Id, _discord.Learner.Id, admins.Id);
        var admin = await _discord.PatchAsync(Learner, $$"""{"communication_disabled_until":"{{now.AddDays(1):o}}"}""");

        Assert.NotEmpty(tooLong.ErrorsAt("communication_disabled_until"));
        Assert.Equal((403, 50013), (admin.Status, admin.Code));
    }

    [Theory]
    [InlineData("""{"nick":"x"}""")]
    [InlineData("""{"communication_disabled_until":null}""")]
    public async Task Who_stands_as_high_as_the_bot_is_out_of_reach(string body)
    {
        var peers = _discord.World.Roles.Add(_discord.Guild.Id, "peers");
        _discord.World.Roles.Update(peers.Id, role => role with { Position = 5 });
        _discord.World.Members.GiveRole(_discord.Guild.Id, _discord.Learner.Id, peers.Id);

        var edited = await _discord.PatchAsync(Learner, body);
        var kicked = await _discord.DeleteAsync(Learner);
        var owner = await _discord.PatchAsync($"{Members}/{_discord.Owner.Id}", body);

        Assert.Equal((50013, 50013, 50013), (edited.Code, kicked.Code, owner.Code));
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_changed()
    {
        _discord.World.Roles.Update(_own.Id, role => role with { Permissions = Permissions.None });

        var nick = await _discord.PatchAsync(Learner, """{"nick":"x"}""");
        var timeOut = await _discord.PatchAsync(Learner, """{"communication_disabled_until":null}""");
        var kicked = await _discord.DeleteAsync(Learner);

        Assert.Equal((50013, 50013, 50013), (nick.Code, timeOut.Code, kicked.Code));
    }

    [Fact]
    public async Task A_managed_role_is_not_given_and_an_unknown_one_is_unknown()
    {
        var managed = await _discord.PatchAsync(Learner, $$"""{"roles":["{{_own.Id}}"]}""");
        var unknown = await _discord.PatchAsync(Learner, """{"roles":["1"]}""");

        Assert.Equal((50013, 10011), (managed.Code, unknown.Code));
    }

    [Fact]
    public async Task A_nick_has_32_characters_at_most_and_the_bot_has_one_too()
    {
        var tooLong = await _discord.PatchAsync(Learner, $$"""{"nick":"{{new string('x', 33)}}"}""");
        var own = await _discord.PatchAsync($"{Members}/@me", """{"nick":"Nexus"}""");

        Assert.NotEmpty(tooLong.ErrorsAt("nick"));
        Assert.Equal("Nexus", own.Json.GetProperty("nick").GetString());
    }

    [Fact]
    public async Task Who_was_shown_out_is_no_member_any_more()
    {
        var kicked = await _discord.DeleteAsync(Learner);
        var again = await _discord.DeleteAsync(Learner);

        Assert.Equal((204, 10007), (kicked.Status, again.Code));
    }
}
