using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class ChannelsTests
{
    private const Permissions Bot = Permissions.EveryoneDefault | Permissions.ManageChannels | Permissions.ManageRoles;

    [Fact]
    public async Task A_channel_is_made_changed_and_deleted()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        var all = $"guilds/{discord.Guild.Id}/channels";

        var category = await discord.PostAsync(all, """{"name":"rooms","type":4}""");
        var made = await discord.PostAsync(all, $$"""{"name":"pairing","topic":"Find a partner","parent_id":"{{category.Id}}"}""");
        var edited = await discord.PatchAsync($"channels/{made.Id}", """{"name":"pairs","rate_limit_per_user":10,"topic":null}""");
        var deleted = await discord.DeleteAsync($"channels/{made.Id}");
        var gone = await discord.GetAsync($"channels/{made.Id}");

        Assert.Equal((201, 201, 200, 10003), (category.Status, made.Status, deleted.Status, gone.Code));
        Assert.Equal("Find a partner", made.Json.GetProperty("topic").GetString());
        Assert.Equal(10, edited.Json.GetProperty("rate_limit_per_user").GetInt32());
        Assert.Null(edited.Json.GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Without_the_permission_channels_stay_as_they_are()
    {
        await using var discord = await TinyDiscord.StartAsync();

        var made = await discord.PostAsync($"guilds/{discord.Guild.Id}/channels", """{"name":"x"}""");
        var edited = await discord.PatchAsync($"channels/{discord.Channel.Id}", """{"name":"x"}""");
        var deleted = await discord.DeleteAsync($"channels/{discord.Channel.Id}");
        var opened = await discord.PutAsync($"channels/{discord.Channel.Id}/permissions/1", """{"type":1,"allow":"1024"}""");

        Assert.Equal((50013, 50013, 50013, 50013), (made.Code, edited.Code, deleted.Code, opened.Code));
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":"x","type":1}""", "type")]
    [InlineData("""{"name":"x","rate_limit_per_user":21601}""", "rate_limit_per_user")]
    [InlineData("""{"name":"x","parent_id":"1"}""", "parent_id")]
    public async Task A_fault_is_named_by_its_field(string body, string field)
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Bot);

        var answer = await discord.PostAsync($"guilds/{discord.Guild.Id}/channels", body);

        Assert.Equal(50035, answer.Code);
        Assert.NotEmpty(answer.ErrorsAt(field));
    }

    [Fact]
    public async Task A_guild_has_500_channels_and_a_category_50_at_most()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        var all = $"guilds/{discord.Guild.Id}/channels";
        var category = discord.World.Channels.Add(discord.Guild.Id, "rooms", ChannelType.Category);
        for (var i = 0; i < 50; i++)
            discord.World.Channels.Add(discord.Guild.Id, "room", parentId: category.Id);

        var inFull = await discord.PostAsync(all, $$"""{"name":"x","parent_id":"{{category.Id}}"}""");
        while (discord.World.Channels.List(discord.Guild.Id).Count < 500)
            discord.World.Channels.Add(discord.Guild.Id, "more");
        var tooMany = await discord.PostAsync(all, """{"name":"x"}""");

        Assert.Equal(["CHANNEL_PARENT_MAX_CHANNELS"], inFull.ErrorsAt("parent_id"));
        Assert.Equal((400, 30013), (tooMany.Status, tooMany.Code));
    }

    [Fact]
    public async Task An_overwrite_gives_only_what_the_bot_has()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        var path = $"channels/{discord.Channel.Id}/permissions/{discord.Learner.Id}";

        var given = await discord.PutAsync(path, $$"""{"type":1,"deny":"{{(ulong)Permissions.SendMessages}}"}""");
        var tooMuch = await discord.PutAsync(path, $$"""{"type":1,"allow":"{{(ulong)Permissions.BanMembers}}"}""");
        var mayStill = discord.World.Permissions.Has(discord.Learner.Id, discord.World.Channels.Find(discord.Channel.Id)!, Permissions.SendMessages);
        var taken = await discord.DeleteAsync(path);

        Assert.Equal((204, 50013, false, 204), (given.Status, tooMuch.Code, mayStill, taken.Status));
        Assert.Empty(discord.World.Channels.Find(discord.Channel.Id)!.Overwrites);
    }

    [Fact]
    public async Task What_others_gave_does_not_stand_in_the_way_and_overwrites_of_one_moment_all_stay()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Bot);
        var path = $"channels/{discord.Channel.Id}";
        var members = Enumerable.Range(0, 30).Select(i => discord.World.Users.Add($"user{i}").Id).ToList();
        var standing = new PermissionOverwrite(discord.Learner.Id, OverwriteTarget.Member, Permissions.BanMembers, Permissions.None);
        discord.World.Channels.Update(discord.Channel.Id, channel => channel with { Overwrites = [standing] });

        var given = await Task.WhenAll(members.Select(id => discord.PutAsync($"{path}/permissions/{id}", """{"type":1,"deny":"2048"}""")));
        var stayed = discord.World.Channels.Find(discord.Channel.Id)!.Overwrites;
        var edited = await discord.PatchAsync(
            path, $$"""{"permission_overwrites":[{"id":"{{discord.Learner.Id}}","type":1,"allow":"{{(ulong)Permissions.BanMembers}}"}]}""");
        var tooMuch = await discord.PatchAsync(
            path, $$"""{"permission_overwrites":[{"id":"{{discord.Owner.Id}}","type":1,"allow":"{{(ulong)Permissions.BanMembers}}"}]}""");

        Assert.All(given, answer => Assert.Equal(204, answer.Status));
        Assert.Equal([discord.Learner.Id, .. members], stayed.Select(overwrite => overwrite.TargetId).Order());
        Assert.Equal((200, 50013), (edited.Status, tooMuch.Code));
    }
}
