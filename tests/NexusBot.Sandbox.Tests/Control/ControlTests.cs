using System.Text.Json;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Tests.Interactions;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task A_channel_that_a_member_may_not_see_is_not_there_for_them()
    {
        await using var stage = await Stage.StartAsync();
        var guild = stage.World.Guilds.List()[0];
        var secret = stage.World.Channels.Add(
            guild.Id, "secret", overwrites: [new PermissionOverwrite(guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel)]);

        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        var view = JsonElement.Parse(await http.GetStringAsync($"sandbox/as/{stage.Amina.Id}", TestContext.Current.CancellationToken));
        using var peek = await http.GetAsync($"sandbox/as/{stage.Amina.Id}/channels/{secret.Id}/messages", TestContext.Current.CancellationToken);

        Assert.Equal(["general", "other"], view.GetProperty("guilds")[0].GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("name").GetString()));
        Assert.Equal(404, (int)peek.StatusCode);
    }

    [Fact]
    public async Task Changes_are_heard_as_they_happen()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        using var events = new StreamReader(await http.GetStreamAsync("sandbox/events", TestContext.Current.CancellationToken));
        await events.ReadLineAsync(TestContext.Current.CancellationToken);

        var message = await stage.Amina.WritesAsync("hello");
        await stage.Discord.AdvanceAsync(TimeSpan.FromHours(1));

        var created = await NextAsync(events);
        Assert.Equal("message_create", created.GetProperty("kind").GetString());
        Assert.Equal($"{message.Id}", created.GetProperty("message_id").GetString());
        var jumped = await NextAsync(events);
        Assert.Equal(3600, jumped.GetProperty("clock").GetProperty("offset_seconds").GetInt32());
    }

    [Fact]
    public async Task Moving_the_clock_moves_the_world_and_not_the_wire()
    {
        await using var stage = await Stage.StartAsync();
        var before = await stage.Discord.NowAsync();

        await stage.Discord.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.InRange(await stage.Discord.NowAsync(), before.AddDays(7), before.AddDays(7).AddMinutes(1));
        var id = (await stage.Amina.WritesAsync("later")).Id;
        Assert.InRange(SnowflakeMint.TimeOf(id), before.AddMinutes(-1), before.AddMinutes(1));
    }

    [Fact]
    public async Task A_member_can_close_and_open_their_direct_messages()
    {
        await using var stage = await Stage.StartAsync();

        await stage.Amina.ClosesDirectMessagesAsync();
        Assert.True(stage.World.Users.Find(stage.Amina.Id)!.DirectMessagesClosed);

        await stage.Amina.OpensDirectMessagesAsync();
        Assert.False(stage.World.Users.Find(stage.Amina.Id)!.DirectMessagesClosed);
    }

    [Fact]
    public async Task The_bot_is_restarted_by_whoever_started_it()
    {
        await using var stage = await Stage.StartAsync();
        await Assert.ThrowsAsync<RefusedByDiscordException>(stage.Discord.RestartBotAsync);
        var restarts = 0;
        stage.Discord.Server.Panel.RestartBot = _ =>
        {
            restarts++;
            return Task.CompletedTask;
        };

        await stage.Discord.RestartBotAsync();

        Assert.Equal(1, restarts);
    }

    [Fact]
    public async Task A_restart_comes_to_its_end_though_the_page_that_asked_for_it_is_closed()
    {
        await using var stage = await Stage.StartAsync();
        var (begun, go, ended) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        stage.Discord.Server.Panel.RestartBot = async stopping =>
        {
            begun.SetResult();
            await go.Task.WaitAsync(stopping);
            ended.SetResult();
        };
        using var page = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };

        var asked = http.PostAsync("sandbox/bot/restart", content: null, page.Token);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        await page.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        go.SetResult();

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nobody_acts_in_a_guild_that_they_are_not_in_not_even_by_forgery()
    {
        await using var stage = await Stage.StartAsync();
        var elsewhere = stage.World.Guilds.Add("Elsewhere", stage.World.Users.Add("stranger"));
        stage.World.Channels.Add(elsewhere.Id, "theirs");
        stage.Register("ping");
        await stage.Discord.RefreshAsync();

        var refused = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.GoesTo("theirs").ForgesAsync("/ping"));

        Assert.Equal("Unknown Channel", refused.Message);
    }

    [Fact]
    public async Task Half_an_emoji_is_refused_in_a_sentence()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("say", """[{"type":3,"name":"text","description":"d"}]""");
        var channel = stage.World.Channels.List(stage.World.Guilds.List()[0].Id)[0];
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        using var body = new StringContent($$$"""{"channel_id":"{{{channel.Id}}}","name":"/say","options":{"text":"\ud83d"} }""", null, "application/json");

        using var answer = await http.PostAsync($"sandbox/as/{stage.Amina.Id}/commands", body, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("cannot be read", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_are_each_members_own()
    {
        await using var stage = await Stage.StartAsync();
        stage.Discord.Server.Panel.Suggest(stage.Amina.Id, "/ping", "/help");
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };

        var amina = JsonElement.Parse(await http.GetStringAsync($"sandbox/as/{stage.Amina.Id}", TestContext.Current.CancellationToken));
        var bela = JsonElement.Parse(await http.GetStringAsync($"sandbox/as/{stage.Bela.Id}", TestContext.Current.CancellationToken));

        Assert.Equal(["/ping", "/help"], amina.GetProperty("suggestions").EnumerateArray().Select(line => line.GetString()));
        Assert.Empty(bela.GetProperty("suggestions").EnumerateArray());
    }

    private static async Task<JsonElement> NextAsync(StreamReader events)
    {
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonElement.Parse(line[6..]);
        }
        throw new InvalidOperationException("The stream ended.");
    }
}
