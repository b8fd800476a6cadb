using Discord;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class CachedGuildTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_channel_has_its_kind()
    {
        await using var scene = new ClientScene();

        var guild = await OpenGuildAsync(scene);

        Assert.Equal("Learning", Assert.IsType<SocketTextChannel>(guild.GetChannel(41)).Category!.Name);
        Assert.IsType<SocketCategoryChannel>(guild.GetChannel(40));
        Assert.IsType<SocketVoiceChannel>(guild.GetChannel(42));
        Assert.IsType<SocketForumChannel>(guild.GetChannel(43));
        Assert.IsType<SocketGuildChannel>(guild.GetChannel(44));
        var thread = Assert.IsType<SocketThreadChannel>(guild.GetChannel(45));
        Assert.Equal((true, 41ul), (thread.IsLocked, thread.ParentChannel!.Id));
        Assert.Same(guild.GetChannel(45), scene.Client.GetChannel(45));
    }

    [Fact]
    public async Task Permissions_follow_roles_and_overwrites_and_a_thread_follows_its_channel()
    {
        await using var scene = new ClientScene();

        var guild = await OpenGuildAsync(scene);
        var (bot, mentor) = (guild.CurrentUser, guild.GetUser(20)!);

        Assert.True(bot.GuildPermissions.Administrator);
        Assert.Equal(3072ul, mentor.GuildPermissions.RawValue);
        Assert.True(mentor.GetPermissions(guild.GetChannel(41)!).ViewChannel);
        Assert.Equal(
            mentor.GetPermissions(guild.GetChannel(41)!).RawValue, mentor.GetPermissions(guild.GetChannel(45)!).RawValue);
        Assert.Equal(2, mentor.Hierarchy);
    }

    [Fact]
    public async Task A_changed_member_is_told_as_before_and_after()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<(string? Before, string? After)>();
        scene.Client.GuildMemberUpdated += (before, after) => handler((before.Value!.Nickname, after.Nickname));
        await OpenGuildAsync(scene);

        await scene.SendAsync("GUILD_MEMBER_UPDATE", """{"guild_id":"30","user":{"id":"20","username":"ada"},"nick":"Lady","roles":[]}""");

        Assert.Equal(("Countess", "Lady"), await heard.ReadAsync(TestToken));
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        await using var scene = new ClientScene();
        var (joined, arrivals) = ClientScene.Listen<SocketGuildUser>();
        var (left, departures) = ClientScene.Listen<(SocketGuild Guild, SocketUser User)>();
        scene.Client.UserJoined += joined;
        scene.Client.UserLeft += (guild, user) => left((guild, user));
        var guild = await OpenGuildAsync(scene);

        await scene.SendAsync("GUILD_MEMBER_ADD", """{"guild_id":"30","user":{"id":"25","username":"grace"},"roles":[]}""");
        var known = await arrivals.ReadAsync(TestToken);
        await scene.SendAsync("GUILD_MEMBER_REMOVE", """{"guild_id":"30","user":{"id":"25","username":"grace"}}""");
        var (_, gone) = await departures.ReadAsync(TestToken);

        Assert.Equal(("grace", 25ul), (known.Username, gone.Id));
        Assert.Null(guild.GetUser(25));
        Assert.Equal(3, guild.MemberCount);
    }

    [Fact]
    public async Task Channels_are_replaced_when_they_change_and_forgotten_when_they_go()
    {
        await using var scene = new ClientScene();
        var (updated, changes) = ClientScene.Listen<(string Before, string After)>();
        var (destroyed, ends) = ClientScene.Listen<SocketChannel>();
        scene.Client.ChannelUpdated += (before, after) => updated(($"{before}", $"{after}"));
        scene.Client.ChannelDestroyed += destroyed;
        var guild = await OpenGuildAsync(scene);

        await scene.SendAsync("CHANNEL_UPDATE", """{"id":"41","guild_id":"30","type":0,"name":"renamed"}""");
        Assert.Equal(("nexus", "renamed"), await changes.ReadAsync(TestToken));
        await scene.SendAsync("CHANNEL_DELETE", """{"id":"41","guild_id":"30","type":0,"name":"renamed"}""");
        await ends.ReadAsync(TestToken);

        Assert.Null(guild.GetTextChannel(41));
    }

    [Fact]
    public async Task A_channel_that_goes_takes_its_threads_with_it_and_no_others()
    {
        await using var scene = new ClientScene();
        var (destroyed, ends) = ClientScene.Listen<SocketChannel>();
        scene.Client.ChannelDestroyed += destroyed;
        var guild = await OpenGuildAsync(scene);
        await scene.SendAsync("THREAD_CREATE", """{"id":"46","guild_id":"30","type":11,"name":"Elsewhere","parent_id":"43"}""");

        await scene.SendAsync("CHANNEL_DELETE", """{"id":"41","guild_id":"30","type":0,"name":"nexus"}""");
        await ends.ReadAsync(TestToken);

        Assert.Equal([46ul], guild.ThreadChannels.Select(thread => thread.Id));
    }

    [Fact]
    public async Task A_channel_sends_and_reads_over_rest()
    {
        await using var scene = new ClientScene();
        scene.Rest.Answer("POST channels/41/messages", """{"id":"90","channel_id":"41","content":"hello"}""");
        scene.Rest.Answer("GET channels/41/messages?limit=2", """[{"id":"91","channel_id":"41","content":"b"},{"id":"90","channel_id":"41","content":"a"}]""");
        var channel = (await OpenGuildAsync(scene)).GetTextChannel(41)!;

        var sent = await channel.SendMessageAsync("hello", allowedMentions: AllowedMentions.None);
        var read = await channel.GetMessagesAsync(2).FlattenAsync();

        Assert.Equal(90ul, sent.Id);
        Assert.Equal(["b", "a"], read.Select(message => message.Content));
        Assert.Contains(scene.Rest.Requests, request => request.StartsWith(
            """POST channels/41/messages {"content":"hello","allowed_mentions":{"parse":[]},"nonce":""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_direct_message_opens_its_channel_first()
    {
        await using var scene = new ClientScene();
        scene.Rest.Answer("POST users/@me/channels", """{"id":"60","type":1,"recipients":[{"id":"20","username":"ada"}]}""");
        scene.Rest.Answer("POST channels/60/messages", """{"id":"92","channel_id":"60","content":"psst"}""");
        var member = (await OpenGuildAsync(scene)).GetUser(20)!;

        var channel = await member.CreateDMChannelAsync();
        var sent = await channel.SendMessageAsync("psst");

        Assert.Equal((60ul, 20ul, 92ul), (channel.Id, channel.Recipient.Id, sent.Id));
        Assert.Contains("""POST users/@me/channels {"recipient_id":"20"}""", scene.Rest.Requests);
    }

    private static async Task<SocketGuild> OpenGuildAsync(ClientScene scene)
    {
        var (handler, heard) = ClientScene.Listen<SocketGuild>();
        scene.Client.GuildAvailable += handler;
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);
        return await heard.ReadAsync(TestToken);
    }
}
