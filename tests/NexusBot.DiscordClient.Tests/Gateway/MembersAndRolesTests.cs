using Discord;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class MembersAndRolesTests
{
    [Fact]
    public async Task A_role_is_given_and_taken()
    {
        await using var scene = await GuildScene.OpenAsync();
        var member = scene.Guild.GetUser(20)!;

        await member.AddRoleAsync(31);
        await member.AddRoleAsync(scene.Guild.GetRole(32)!);
        await member.RemoveRoleAsync(31);
        await member.RemoveRoleAsync(scene.Guild.GetRole(32)!);

        Assert.Equal(
            [
                "PUT guilds/30/members/20/roles/31",
                "PUT guilds/30/members/20/roles/32",
                "DELETE guilds/30/members/20/roles/31",
                "DELETE guilds/30/members/20/roles/32",
            ],
            scene.Asked());
    }

    [Fact]
    public async Task All_members_are_read_page_by_page_and_not_kept()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/members?limit=1000&after=0", MembersOf(first: 1001, count: 1000));
        scene.Rest.Answer("GET guilds/30/members?limit=1000&after=2000", MembersOf(first: 2001, count: 3));

        var pages = new List<int>();
        await foreach (var page in scene.Guild.GetUsersAsync())
            pages.Add(page.Count);

        Assert.Equal([1000, 3], pages);
        Assert.Null(scene.Guild.GetUser(1001));
    }

    [Fact]
    public async Task A_full_last_page_is_followed_by_an_empty_one()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/members?limit=1000&after=0", MembersOf(first: 1001, count: 1000));
        scene.Rest.Answer("GET guilds/30/members?limit=1000&after=2000", "[]");

        var all = await ((IGuild)scene.Guild).GetUsersAsync();

        Assert.Equal(1000, all.Count);
        Assert.Equal(2, scene.Asked().Length);
    }

    [Fact]
    public async Task Beside_the_cache_a_member_is_fetched_each_time_and_shown_as_others_see_them()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/members/21", """{"user":{"id":"21","username":"grace","global_name":"Grace"},"nick":"Ace","roles":["31"]}""");
        scene.Rest.Answer("GET guilds/30/members/22", """{"code":10007,"message":"Unknown Member"}""", System.Net.HttpStatusCode.NotFound);

        var grace = await scene.Client.Rest.GetGuildUserAsync(30, 21);
        await scene.Client.Rest.GetGuildUserAsync(30, 21);
        var nobody = await scene.Client.Rest.GetGuildUserAsync(30, 22);

        Assert.Equal(("Ace", 21UL), (grace!.DisplayName, grace.Id));
        Assert.Equal([30UL, 31UL], grace.RoleIds.Order());
        Assert.Null(nobody);
        Assert.Equal(3, scene.Asked().Length);
    }

    [Theory]
    [InlineData("""{"code":10004,"message":"Unknown Guild"}""")]
    [InlineData("""{"code":0,"message":"404: Not Found"}""")]
    public async Task Of_a_guild_that_is_gone_nobody_is_said_to_have_left_it(string refusal)
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("GET guilds/30/members/22", refusal, System.Net.HttpStatusCode.NotFound);

        await Assert.ThrowsAsync<Discord.Net.HttpException>(() => scene.Client.Rest.GetGuildUserAsync(30, 22));
        await Assert.ThrowsAsync<Discord.Net.HttpException>(() => ((IGuild)scene.Guild).GetUserAsync(22));
    }

    [Fact]
    public async Task A_member_who_is_not_known_is_fetched_once_and_one_who_is_none_is_null()
    {
        await using var scene = await GuildScene.OpenAsync();
        IGuild guild = scene.Guild;
        scene.Rest.Answer("GET guilds/30/members/21", """{"user":{"id":"21","username":"grace"},"roles":["31"]}""");
        scene.Rest.Answer("GET guilds/30/members/22", """{"code":10007,"message":"Unknown Member"}""", System.Net.HttpStatusCode.NotFound);

        var grace = await guild.GetUserAsync(21);
        await guild.GetUserAsync(21);
        var nobody = await guild.GetUserAsync(22);

        Assert.Equal("grace", grace!.Username);
        Assert.Null(nobody);
        Assert.Equal(["GET guilds/30/members/21", "GET guilds/30/members/22"], scene.Asked());
    }

    [Fact]
    public async Task Whoever_left_while_the_bot_was_away_is_gone_once_all_members_are_named_again()
    {
        await using var scene = await GuildScene.OpenAsync();
        var (handler, heard) = ClientScene.Listen<Discord.WebSocket.SocketGuild>();
        scene.Client.GuildAvailable += handler;
        Assert.NotNull(scene.Guild.GetUser(20));

        await scene.Scene.Connection.SendAsync("""{"op":9,"d":false}""", TestContext.Current.CancellationToken);
        await scene.Scene.ReconnectAsync("two");
        await scene.SendAsync("GUILD_CREATE", Frames.Guild
            .Replace("\"member_count\":3", "\"member_count\":1", StringComparison.Ordinal)
            .Replace("""{"user":{"id":"20","username":"ada","global_name":"Ada"},"nick":"Countess","roles":["31"],"joined_at":"2024-05-01T10:00:00+00:00"}""", """{"user":{"id":"10","username":"NexusBot","bot":true},"roles":["32"]}""", StringComparison.Ordinal));
        await heard.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Null(scene.Guild.GetUser(20));
        Assert.NotNull(scene.Guild.CurrentUser);
    }

    private static string MembersOf(ulong first, int count) => "[" + string.Join(',', Enumerable.Range(0, count)
        .Select(index => $$$"""{"user":{"id":"{{{first + (ulong)index}}}","username":"m"},"roles":[]}""")) + "]";
}
