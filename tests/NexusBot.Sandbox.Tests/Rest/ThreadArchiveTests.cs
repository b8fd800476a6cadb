using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

/// <summary>When threads go to the archive, and how it is read.</summary>
public sealed class ThreadArchiveTests
{
    [Fact]
    public async Task A_thread_in_which_nothing_happens_is_archived_by_itself()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var thread = await ThreadAsync(discord);
        var archived = new TaskCompletionSource();
        discord.World.Changed += change =>
        {
            if (change is ChannelUpdated { Channel.Thread.Archived: true })
                archived.TrySetResult();
        };

        discord.Server.Clock.Advance(TimeSpan.FromMinutes(50));
        await discord.PostAsync($"channels/{thread}/messages", """{"content":"x"}""");
        discord.Server.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.False(discord.World.Channels.Find(thread)!.Thread!.Archived);
        discord.Server.Clock.Advance(TimeSpan.FromMinutes(20));
        await archived.Task.WaitAsync(TestContext.Current.CancellationToken);
        var list = await discord.GetAsync($"channels/{discord.Channel.Id}/threads/archived/public");

        Assert.Equal(1, list.Json.GetProperty("threads").GetArrayLength());
    }

    [Fact]
    public async Task A_shorter_patience_counts_from_when_it_was_set()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var thread = discord.World.Threads.Start(discord.Channel, "thread", ChannelType.PublicThread, discord.World.Application.BotUserId, 10080).Id;
        var archived = new TaskCompletionSource();
        discord.World.Changed += change =>
        {
            if (change is ChannelUpdated { Channel.Thread.Archived: true })
                archived.TrySetResult();
        };

        await discord.PatchAsync($"channels/{thread}", """{"auto_archive_duration":60}""");
        discord.Server.Clock.Advance(TimeSpan.FromMinutes(61));

        await archived.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_archive_is_read_page_by_page()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var path = $"channels/{discord.Channel.Id}";
        var own = new List<ulong>();
        for (var i = 0; i < 3; i++)
            own.Add(await ThreadAsync(discord, type: 12));
        foreach (var id in (ulong[])[own[1], own[2], own[0]])
        {
            discord.World.Threads.SetArchived(id, archived: true);
            discord.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await discord.GetAsync($"{path}/users/@me/threads/archived/private?limit=2");
        var second = await discord.GetAsync($"{path}/users/@me/threads/archived/private?limit=2&before={own[1]}");
        var nonsense = await discord.GetAsync($"{path}/users/@me/threads/archived/private?before=yesterday");
        var nowhen = await discord.GetAsync($"{path}/threads/archived/public?before=yesterday");

        Assert.Equal([own[2], own[1]], Ids(first));
        Assert.Equal([own[0]], Ids(second));
        Assert.Equal((true, false), (first.Json.GetProperty("has_more").GetBoolean(), second.Json.GetProperty("has_more").GetBoolean()));
        Assert.Equal((50035, 50035), (nonsense.Code, nowhen.Code));
    }

    private static IEnumerable<ulong> Ids(ApiAnswer list) =>
        list.Json.GetProperty("threads").EnumerateArray().Select(thread => ulong.Parse(thread.GetProperty("id").GetString()!, null));

    private static async Task<ulong> ThreadAsync(TinyDiscord discord, int type = 11)
    {
        var made = await discord.PostAsync($"channels/{discord.Channel.Id}/threads", $$"""{"name":"thread","type":{{type}},"auto_archive_duration":60}""");
        return made.Id;
    }
}
