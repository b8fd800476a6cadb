using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class WalkingTheRoutesTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync(botPermissions: Permissions.Administrator);

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task The_bot_finds_itself()
    {
        var me = await _discord.GetAsync("users/@me");
        var application = await _discord.GetAsync("applications/@me");
        var guilds = await _discord.GetAsync("users/@me/guilds");
        var gateway = await _discord.GetAsync("gateway/bot");

        Assert.Equal(_discord.World.Application.BotUserId, me.Id);
        Assert.Equal(_discord.World.Application.Id, application.Id);
        Assert.Equal(1 << 15, application.Json.GetProperty("flags").GetInt32());
        Assert.Equal(_discord.Guild.Id, Id(guilds.Json[0]));
        Assert.Equal(_discord.Server.Gateway.Url, gateway.Json.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_guild_is_told_with_its_roles_channels_and_members()
    {
        var guild = await _discord.GetAsync($"guilds/{_discord.Guild.Id}?with_counts=true");
        var channels = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/channels");
        var roles = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/roles");
        var members = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/members?limit=2");
        var next = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/members?limit=9&after={Id(members.Json[1].GetProperty("user"))}");
        var found = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/members/search?query=AMI&limit=5");

        Assert.Equal(3, guild.Json.GetProperty("approximate_member_count").GetInt32());
        Assert.Equal(_discord.Channel.Id, Id(channels.Json[0]));
        Assert.Equal(_discord.Guild.Id, Id(roles.Json[0]));
        Assert.Equal((2, 1), (members.Json.GetArrayLength(), next.Json.GetArrayLength()));
        Assert.Equal(_discord.Learner.Id, Id(found.Json[0].GetProperty("user")));
    }

    [Theory]
    [InlineData("guilds/1", 10004)]
    [InlineData("users/1", 10013)]
    [InlineData("channels/1", 10003)]
    [InlineData("guilds/GUILD/members/1", 10013)]
    [InlineData("guilds/GUILD/roles/1", 10011)]
    [InlineData("channels/CHANNEL/messages/1", 10008)]
    [InlineData("applications/APP/commands/1", 10063)]
    public async Task What_is_not_there_is_unknown_by_its_kind(string path, int code)
    {
        var answer = await _discord.GetAsync(path
            .Replace("GUILD", $"{_discord.Guild.Id}", StringComparison.Ordinal)
            .Replace("CHANNEL", $"{_discord.Channel.Id}", StringComparison.Ordinal)
            .Replace("APP", $"{_discord.World.Application.Id}", StringComparison.Ordinal));

        Assert.Equal((404, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Someone_who_is_no_member_is_told_from_someone_who_is_nobody()
    {
        var stranger = _discord.World.Users.Add("stranger");

        var answer = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/members/{stranger.Id}");

        Assert.Equal((404, 10007), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Another_guild_is_out_of_reach()
    {
        var other = _discord.World.Guilds.Add("other", _discord.Owner);
        var channel = _discord.World.Channels.Add(other.Id, "theirs");

        var guild = await _discord.GetAsync($"guilds/{other.Id}");
        var theirs = await _discord.GetAsync($"channels/{channel.Id}");

        Assert.Equal((403, 50001), (guild.Status, guild.Code));
        Assert.Equal((403, 50001), (theirs.Status, theirs.Code));
    }

    [Fact]
    public async Task Roles_are_given_below_the_bots_own_alone()
    {
        var mentor = _discord.World.Roles.Add(_discord.Guild.Id, "mentor");
        string Path(ulong roleId) => $"guilds/{_discord.Guild.Id}/members/{_discord.Learner.Id}/roles/{roleId}";
        var tooHigh = await _discord.PutAsync(Path(mentor.Id), "{}");
        var own = _discord.World.Roles.List(_discord.Guild.Id).Single(role => role.Managed);
        _discord.World.Roles.Update(own.Id, role => role with { Position = 9 });

        var given = await _discord.PutAsync(Path(mentor.Id), "{}");
        var managed = await _discord.PutAsync(Path(own.Id), "{}");

        Assert.Equal((403, 50013), (tooHigh.Status, tooHigh.Code));
        Assert.Equal(204, given.Status);
        Assert.Equal(50013, managed.Code);
        Assert.Equal([mentor.Id], _discord.World.Members.Find(_discord.Guild.Id, _discord.Learner.Id)!.RoleIds);
    }

    [Fact]
    public async Task Direct_messages_open_once_and_with_people_alone()
    {
        var first = await _discord.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.Learner.Id}}"}""");
        var second = await _discord.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.Learner.Id}}"}""");
        var oneself = await _discord.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.World.Application.BotUserId}}"}""");

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(_discord.Learner.Id, Id(first.Json.GetProperty("recipients")[0]));
        Assert.Equal(50033, oneself.Code);
    }

    [Fact]
    public async Task Reactions_and_pins_stand_on_their_message()
    {
        var message = await _discord.SayAsync("""{"content":"x"}""");
        var path = $"channels/{_discord.Channel.Id}/messages/{message.Id}";

        var reacted = await _discord.PutAsync($"{path}/reactions/%F0%9F%90%8D/@me", "");
        var keycap = await _discord.PutAsync($"{path}/reactions/{Uri.EscapeDataString("1️⃣")}/@me", "");
        var nonsense = await _discord.PutAsync($"{path}/reactions/snake/@me", "");
        var number = await _discord.PutAsync($"{path}/reactions/1/@me", "");
        var pinned = await _discord.PutAsync($"channels/{_discord.Channel.Id}/messages/pins/{message.Id}", "");
        var read = await _discord.GetAsync(path);
        var pins = await _discord.GetAsync($"channels/{_discord.Channel.Id}/messages/pins");
        await _discord.DeleteAsync($"{path}/reactions/%F0%9F%90%8D/@me");
        await _discord.DeleteAsync($"{path}/reactions/{Uri.EscapeDataString("1️⃣")}/@me");
        var after = await _discord.GetAsync(path);

        Assert.Equal((204, 204, 10014, 10014, 204), (reacted.Status, keycap.Status, nonsense.Code, number.Code, pinned.Status));
        Assert.True(read.Json.GetProperty("pinned").GetBoolean());
        Assert.True(read.Json.GetProperty("reactions")[0].GetProperty("me").GetBoolean());
        Assert.Equal(message.Id, Id(pins.Json.GetProperty("items")[0].GetProperty("message")));
        Assert.False(after.Json.TryGetProperty("reactions", out _));
    }

    [Fact]
    public async Task A_thread_is_private_unless_asked_otherwise_and_can_be_archived()
    {
        var hidden = await _discord.PostAsync($"channels/{_discord.Channel.Id}/threads", """{"name":"quiet"}""");
        var open = await _discord.PostAsync($"channels/{_discord.Channel.Id}/threads", """{"name":"open","type":11,"auto_archive_duration":60}""");
        var wrong = await _discord.PostAsync($"channels/{_discord.Channel.Id}/threads", """{"name":"","type":11,"auto_archive_duration":61}""");
        var archived = await _discord.PatchAsync($"channels/{open.Id}", """{"archived":true,"locked":true}""");
        var active = await _discord.GetAsync($"guilds/{_discord.Guild.Id}/threads/active");

        Assert.Equal((12, 11), (hidden.Json.GetProperty("type").GetInt32(), open.Json.GetProperty("type").GetInt32()));
        Assert.NotEmpty(wrong.ErrorsAt("name"));
        Assert.NotEmpty(wrong.ErrorsAt("auto_archive_duration"));
        Assert.True(archived.Json.GetProperty("thread_metadata").GetProperty("locked").GetBoolean());
        Assert.Equal([hidden.Id], active.Json.GetProperty("threads").EnumerateArray().Select(Id));
    }

    private static ulong Id(JsonElement element) => ulong.Parse(element.GetProperty("id").GetString()!, null);
}
