using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class ThreadsTests
{
    private const Permissions Member = Permissions.EveryoneDefault;
    private const Permissions Manager = Member | Permissions.ManageThreads;

    [Fact]
    public async Task A_message_has_one_thread_with_its_own_id()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var message = await discord.SayAsync("""{"content":"x"}""");
        var path = $"channels/{discord.Channel.Id}/messages/{message.Id}/threads";

        var first = await discord.PostAsync(path, """{"name":"on it"}""");
        var second = await discord.PostAsync(path, """{"name":"on it again"}""");
        var read = await discord.GetAsync($"channels/{discord.Channel.Id}/messages/{message.Id}");

        Assert.Equal((201, message.Id), (first.Status, first.Id));
        Assert.Equal((400, 160004), (second.Status, second.Code));
        Assert.Equal(32, read.Json.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task Of_two_requests_of_one_moment_one_starts_the_thread()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var message = await discord.SayAsync("""{"content":"x"}""");
        var path = $"channels/{discord.Channel.Id}/messages/{message.Id}/threads";
        using var slow = new SlowContent("""{"name":"on it"}""");

        var late = discord.SendAsync(HttpMethod.Post, path, slow);
        await slow.Begun.WaitAsync(TestContext.Current.CancellationToken);
        var early = await discord.PostAsync(path, """{"name":"on it"}""");
        slow.GoOn();

        Assert.Equal((0, 160004), (CodeOf(early), CodeOf(await late)));
    }

    [Fact]
    public async Task A_message_wakes_an_archived_thread_and_an_edit_in_it_does_not_go()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var thread = await ThreadAsync(discord);
        var old = await discord.PostAsync($"channels/{thread}/messages", """{"content":"x"}""");
        discord.World.Threads.SetArchived(thread, archived: true);

        var edited = await discord.PatchAsync($"channels/{thread}/messages/{old.Id}", """{"content":"y"}""");
        var sent = await discord.PostAsync($"channels/{thread}/messages", """{"content":"z"}""");

        Assert.Equal((400, 50083), (edited.Status, edited.Code));
        Assert.Equal(200, sent.Status);
        Assert.False(discord.World.Channels.Find(thread)!.Thread!.Archived);
    }

    [Theory]
    [InlineData(Member, 160005, 160005)]
    [InlineData(Manager, 0, 0)]
    public async Task A_locked_thread_is_for_who_manages_threads(Permissions bot, int talking, int opening)
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: bot);
        var thread = await ThreadAsync(discord);
        discord.World.Threads.Change(thread, state => state with { Locked = true });

        var sent = await discord.PostAsync($"channels/{thread}/messages", """{"content":"x"}""");
        discord.World.Threads.SetArchived(thread, archived: true);
        var opened = await discord.PatchAsync($"channels/{thread}", """{"archived":false}""");

        Assert.Equal((talking, opening), (CodeOf(sent), CodeOf(opened)));
    }

    [Fact]
    public async Task An_archived_thread_can_only_be_opened()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var thread = await ThreadAsync(discord);
        await discord.PatchAsync($"channels/{thread}", """{"archived":true}""");

        var renamed = await discord.PatchAsync($"channels/{thread}", """{"name":"other"}""");
        var joined = await discord.PutAsync($"channels/{thread}/thread-members/{discord.Learner.Id}", "");
        var opened = await discord.PatchAsync($"channels/{thread}", """{"archived":false,"name":"other"}""");

        Assert.Equal((50083, 50083, 200), (renamed.Code, joined.Code, opened.Status));
    }

    [Fact]
    public async Task The_owner_may_archive_and_not_lock_and_a_stranger_neither()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var own = await ThreadAsync(discord);
        var theirs = discord.World.Threads.Start(discord.Channel, "theirs", ChannelType.PublicThread, discord.Learner.Id).Id;

        var locked = await discord.PatchAsync($"channels/{own}", """{"locked":true}""");
        var archived = await discord.PatchAsync($"channels/{own}", """{"archived":true}""");
        var strange = await discord.PatchAsync($"channels/{theirs}", """{"archived":true}""");
        discord.World.Threads.SetArchived(theirs, archived: true);
        var renamed = await discord.PatchAsync($"channels/{theirs}", """{"archived":false,"name":"mine"}""");
        var opened = await discord.PatchAsync($"channels/{theirs}", """{"archived":false}""");

        Assert.Equal((50013, 200, 50013), (locked.Code, archived.Status, strange.Code));
        Assert.Equal((50013, 200), (renamed.Code, opened.Status));
    }

    [Fact]
    public async Task Members_come_to_a_thread_and_leave_it()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var thread = await ThreadAsync(discord, type: 12);
        var path = $"channels/{thread}/thread-members";

        var added = await discord.PutAsync($"{path}/{discord.Learner.Id}", "");
        var nobody = await discord.PutAsync($"{path}/1", "");
        var list = await discord.GetAsync(path);
        var removed = await discord.DeleteAsync($"{path}/{discord.Learner.Id}");
        var gone = await discord.GetAsync($"{path}/{discord.Learner.Id}");
        discord.World.Threads.Change(thread, state => state with { MemberIds = [.. state.MemberIds, .. Enumerable.Range(2, Threads.MaxMembers - 1).Select(n => (ulong)n)] });
        var full = await discord.PutAsync($"{path}/{discord.Learner.Id}", "");

        Assert.Equal((204, 10013, 2, 204), (added.Status, nobody.Code, list.Json.GetArrayLength(), removed.Status));
        Assert.Equal((10007, 30033), (gone.Code, CodeOf(full)));
    }

    [Fact]
    public async Task A_voice_channel_or_a_thread_has_no_threads()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Permissions.Administrator);
        var category = discord.World.Channels.Add(discord.Guild.Id, "talks", ChannelType.Category);

        var answer = await discord.PostAsync($"channels/{category.Id}/threads", """{"name":"x"}""");

        Assert.Equal((400, 50024), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Without_the_permission_no_thread_is_opened_of_its_kind()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.World.Roles.Update(discord.Guild.Id, role => role with { Permissions = Permissions.ViewChannel | Permissions.SendMessages });
        var own = discord.World.Roles.List(discord.Guild.Id).Single(role => role.Managed);
        discord.World.Roles.Update(own.Id, role => role with { Permissions = Permissions.CreatePublicThreads });

        var open = await discord.PostAsync($"channels/{discord.Channel.Id}/threads", """{"name":"x","type":11}""");
        var hidden = await discord.PostAsync($"channels/{discord.Channel.Id}/threads", """{"name":"x","type":12}""");
        var sent = await discord.PostAsync($"channels/{open.Id}/messages", """{"content":"x"}""");

        Assert.Equal((201, 50013, 50013), (open.Status, hidden.Code, sent.Code));
    }

    [Fact]
    public async Task A_post_in_a_forum_is_a_thread_with_its_first_message()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var forum = discord.World.Channels.Add(discord.Guild.Id, "questions", ChannelType.Forum);
        discord.World.Channels.Update(forum.Id, channel => channel with { AvailableTags = [new ForumTag(7, "python")], RequiresTag = true });
        var path = $"channels/{forum.Id}/threads";

        var untagged = await discord.PostAsync(path, """{"name":"Why?","message":{"content":"x"}}""");
        var strange = await discord.PostAsync(path, """{"name":"Why?","message":{"content":"x"},"applied_tags":["8"]}""");
        var silent = await discord.PostAsync(path, """{"name":"Why?","applied_tags":["7"]}""");
        var post = await discord.PostAsync(path, """{"name":"Why?","message":{"content":"x"},"applied_tags":["7"]}""");
        var direct = await discord.PostAsync($"channels/{forum.Id}/messages", """{"content":"x"}""");
        discord.World.Channels.Update(forum.Id, channel => channel with { AvailableTags = [.. channel.AvailableTags, new ForumTag(9, "django")] });
        var retagged = await discord.PatchAsync($"channels/{post.Id}", """{"applied_tags":["9"]}""");
        var bare = await discord.PatchAsync($"channels/{post.Id}", """{"applied_tags":[]}""");

        Assert.Equal((400, 40067), (untagged.Status, untagged.Code));
        Assert.NotEmpty(strange.ErrorsAt("applied_tags.0"));
        Assert.NotEmpty(silent.ErrorsAt("message"));
        Assert.Equal(201, post.Status);
        Assert.Equal(post.Json.GetProperty("id").GetString(), post.Json.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal(["7"], post.Json.GetProperty("applied_tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal((400, 40058), (direct.Status, direct.Code));
        Assert.Equal(["9"], retagged.Json.GetProperty("applied_tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal((400, 40067), (bare.Status, bare.Code));
    }

    private static int CodeOf(ApiAnswer answer) => answer.Status < 300 ? 0 : answer.Code;

    private static async Task<ulong> ThreadAsync(TinyDiscord discord, int type = 11)
    {
        var made = await discord.PostAsync($"channels/{discord.Channel.Id}/threads", $$"""{"name":"thread","type":{{type}},"auto_archive_duration":60}""");
        return made.Id;
    }
}
