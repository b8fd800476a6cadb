using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Gateway;

public sealed class EventsTests
{
    private const GatewayIntents Chat = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    [Fact]
    public async Task A_members_message_comes_without_its_text_unless_the_bot_is_concerned()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, Chat);

        var plain = await SayAsync(discord, bot, "secret thoughts");
        var mention = await SayAsync(discord, bot, $"<@{discord.World.Application.BotUserId}> help");

        Assert.Equal("", plain.GetProperty("content").GetString());
        Assert.Equal(discord.Guild.Id.ToString(null as IFormatProvider), plain.GetProperty("guild_id").GetString());
        Assert.Equal("amina", plain.GetProperty("author").GetProperty("username").GetString());
        Assert.True(plain.GetProperty("member").TryGetProperty("roles", out _));
        Assert.EndsWith(" help", mention.GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_subscribed_to_comes()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds);

        discord.World.Messages.Post(new MessageDraft { ChannelId = discord.Channel.Id, AuthorId = discord.Learner.Id, Content = "x" });
        discord.World.Members.Update(discord.Guild.Id, discord.Learner.Id, m => m with { Nick = "A" });
        discord.World.Roles.Add(discord.Guild.Id, "mentor");

        Assert.Equal("GUILD_ROLE_CREATE", (await bot.ReadAsync(op: 0)).GetProperty("t").GetString());
    }

    [Fact]
    public async Task Guilds_and_private_answers_come_for_who_asked_for_them()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, (int)GatewayIntents.GuildMessages);
        await bot.ReadEventAsync("READY");
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
        var answer = new MessageDraft { ChannelId = discord.Channel.Id, AuthorId = discord.World.Application.BotUserId };

        discord.World.Messages.Post(answer with { Content = "secret", EphemeralFor = discord.Learner.Id });
        discord.World.Messages.Post(answer with { Content = "open" });
        var told = await bot.ReadAsync(op: 0);

        Assert.Equal("MESSAGE_CREATE", told.GetProperty("t").GetString());
        Assert.Equal("open", told.GetProperty("d").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Members_come_and_go_for_who_asked()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds | GatewayIntents.GuildMembers);
        var newcomer = discord.World.Users.Add("new");

        discord.World.Members.Join(discord.Guild.Id, newcomer.Id);
        discord.World.Members.Update(discord.Guild.Id, newcomer.Id, m => m with { Nick = "N" });
        discord.World.Members.Leave(discord.Guild.Id, newcomer.Id);

        await bot.ReadEventAsync("GUILD_MEMBER_ADD");
        var updated = await bot.ReadEventAsync("GUILD_MEMBER_UPDATE");
        await bot.ReadEventAsync("GUILD_MEMBER_REMOVE");
        Assert.Equal("N", updated.GetProperty("d").GetProperty("nick").GetString());
    }

    [Fact]
    public async Task A_hidden_channels_messages_do_not_come()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var hidden = discord.World.Channels.Add(
            discord.Guild.Id, "staff", overwrites: [new(discord.Guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel)]);
        await using var bot = await ReadyAsync(discord, Chat);

        discord.World.Messages.Post(new MessageDraft { ChannelId = hidden.Id, AuthorId = discord.Owner.Id, Content = "x" });
        discord.World.Channels.Add(discord.Guild.Id, "open");

        Assert.Equal("CHANNEL_CREATE", (await bot.ReadAsync(op: 0)).GetProperty("t").GetString());
    }

    [Fact]
    public async Task An_outage_and_a_removal_are_told_apart()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds);

        discord.World.Guilds.SetUnavailable(discord.Guild.Id, unavailable: true);
        var outage = await bot.ReadEventAsync("GUILD_DELETE");
        discord.World.Guilds.SetUnavailable(discord.Guild.Id, unavailable: false);
        await bot.ReadEventAsync("GUILD_CREATE");
        discord.World.Guilds.RemoveBot(discord.Guild.Id);
        var removal = await bot.ReadEventAsync("GUILD_DELETE");

        Assert.True(outage.GetProperty("d").GetProperty("unavailable").GetBoolean());
        Assert.False(removal.GetProperty("d").TryGetProperty("unavailable", out _));
    }

    [Fact]
    public async Task Threads_have_events_of_their_own()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, Chat);

        var message = await discord.SayAsync("""{"content":"x"}""");
        var thread = await discord.PostAsync($"channels/{discord.Channel.Id}/messages/{message.Id}/threads", """{"name":"talk"}""");
        var created = await bot.ReadEventAsync("THREAD_CREATE");

        Assert.Equal(201, thread.Status);
        Assert.Equal(message.Id, thread.Id);
        Assert.True(created.GetProperty("d").GetProperty("newly_created").GetBoolean());
    }

    [Fact]
    public async Task All_members_are_sent_in_chunks()
    {
        await using var discord = await TinyDiscord.StartAsync();
        for (var i = 0; i < 1000; i++)
            discord.World.Members.Join(discord.Guild.Id, discord.World.Users.Add($"user{i}").Id);
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds | GatewayIntents.GuildMembers);

        await bot.SendAsync($$"""{"op":8,"d":{"guild_id":"{{discord.Guild.Id}}","query":"","limit":0,"nonce":"n"} }""");
        var first = await bot.ReadEventAsync("GUILD_MEMBERS_CHUNK");
        var second = await bot.ReadEventAsync("GUILD_MEMBERS_CHUNK");

        Assert.Equal((1000, 3), (Members(first), Members(second)));
        Assert.Equal("n", second.GetProperty("d").GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task A_private_thread_of_others_is_not_told()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.IdentifyInterval = TimeSpan.Zero);
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds);

        discord.World.Threads.Start(discord.Channel, "among us", ChannelType.PrivateThread, discord.Learner.Id);
        discord.World.Threads.Start(discord.Channel, "with the bot", ChannelType.PrivateThread, discord.World.Application.BotUserId);
        var told = await bot.ReadEventAsync("THREAD_CREATE");
        await using var later = await TinyBot.IdentifiedAsync(discord.Server, (int)GatewayIntents.Guilds);
        var guild = await later.ReadEventAsync("GUILD_CREATE");

        Assert.Equal("with the bot", told.GetProperty("d").GetProperty("name").GetString());
        Assert.Equal(["with the bot"], guild.GetProperty("d").GetProperty("threads").EnumerateArray().Select(thread => thread.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Who_comes_to_a_thread_and_leaves_it_is_told_to_who_asked_and_to_whom_it_concerns()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.IdentifyInterval = TimeSpan.Zero);
        await using var curious = await ReadyAsync(discord, GatewayIntents.Guilds | GatewayIntents.GuildMembers);
        await using var plain = await ReadyAsync(discord, GatewayIntents.Guilds);
        var (threads, botId) = (discord.World.Threads, discord.World.Application.BotUserId);
        var thread = threads.Start(discord.Channel, "quiet", ChannelType.PrivateThread, discord.Owner.Id).Id;

        threads.AddMember(thread, botId);
        threads.AddMember(thread, discord.Learner.Id);
        threads.AddMember(thread, discord.Learner.Id);
        threads.RemoveMember(thread, botId);

        var created = await plain.ReadAsync(op: 0);
        Assert.Equal("THREAD_CREATE", created.GetProperty("t").GetString());
        Assert.True(created.GetProperty("d").TryGetProperty("member", out _));
        Assert.Equal([$"+{botId}", $"-{botId}"], [await ReadMembersAsync(plain), await ReadMembersAsync(plain)]);
        await curious.ReadEventAsync("THREAD_CREATE");
        Assert.Equal(
            [$"+{botId}", $"+{discord.Learner.Id}", $"-{botId}"],
            [await ReadMembersAsync(curious), await ReadMembersAsync(curious), await ReadMembersAsync(curious)]);
    }

    [Fact]
    public async Task What_is_dispatched_comes_after_what_happened_before()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await ReadyAsync(discord, GatewayIntents.Guilds);

        discord.World.Roles.Add(discord.Guild.Id, "mentor");
        discord.Server.Gateway.DispatchToBot("TYPING_START", """{"channel_id":"1","user_id":"1","timestamp":1}"""u8.ToArray());

        Assert.Equal("GUILD_ROLE_CREATE", (await bot.ReadAsync(op: 0)).GetProperty("t").GetString());
        Assert.Equal("TYPING_START", (await bot.ReadAsync(op: 0)).GetProperty("t").GetString());
    }

    private static async Task<TinyBot> ReadyAsync(TinyDiscord discord, GatewayIntents intents)
    {
        var bot = await TinyBot.IdentifiedAsync(discord.Server, (int)intents);
        await bot.ReadEventAsync("GUILD_CREATE");
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    private static async Task<JsonElement> SayAsync(TinyDiscord discord, TinyBot bot, string content)
    {
        discord.World.Messages.Post(new MessageDraft { ChannelId = discord.Channel.Id, AuthorId = discord.Learner.Id, Content = content });
        return (await bot.ReadEventAsync("MESSAGE_CREATE")).GetProperty("d");
    }

    /// <summary>The next event, which tells who came or left.</summary>
    private static async Task<string> ReadMembersAsync(TinyBot bot)
    {
        var told = await bot.ReadAsync(op: 0);
        Assert.Equal("THREAD_MEMBERS_UPDATE", told.GetProperty("t").GetString());
        return told.GetProperty("d").TryGetProperty("added_members", out var added)
            ? $"+{added[0].GetProperty("user_id").GetString()}"
            : $"-{told.GetProperty("d").GetProperty("removed_member_ids")[0].GetString()}";
    }

    private static int Members(JsonElement chunk) => chunk.GetProperty("d").GetProperty("members").GetArrayLength();
}
