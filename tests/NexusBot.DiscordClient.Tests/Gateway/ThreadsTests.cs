using System.Net;
using Discord;
using Discord.Net;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class ThreadsTests
{
    private const string Thread = """{"id":"46","guild_id":"30","parent_id":"41","owner_id":"10","type":12,"name":"Ada and Grace","thread_metadata":{"archived":false,"locked":false,"auto_archive_duration":4320}}""";

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_thread_is_opened_and_its_members_added_and_taken_out()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST channels/41/threads", Thread, HttpStatusCode.Created);

        var thread = await scene.Guild.GetTextChannel(41)!.CreateThreadAsync(
            "Ada and Grace", ThreadType.PrivateThread, ThreadArchiveDuration.ThreeDays, invitable: false);
        await thread.AddUserAsync(scene.Guild.GetUser(20)!);
        await thread.RemoveUserAsync(scene.Guild.GetUser(20)!);

        Assert.Equal(
            [
                """POST channels/41/threads {"name":"Ada and Grace","type":12,"auto_archive_duration":4320,"invitable":false}""",
                "PUT channels/46/thread-members/20",
                "DELETE channels/46/thread-members/20",
            ],
            scene.Asked());
        Assert.True(thread.IsPrivateThread);
        Assert.Same(thread, scene.Guild.GetThreadChannel(46));
    }

    [Fact]
    public async Task A_thread_may_hang_on_a_message_and_then_its_kind_is_the_channels_to_choose()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST channels/41/messages", """{"id":"90","channel_id":"41","content":"x"}""");
        scene.Rest.Answer("POST channels/41/messages/90/threads", """{"id":"90","guild_id":"30","parent_id":"41","type":11,"name":"Discuss"}""");
        var channel = scene.Guild.GetTextChannel(41)!;

        var thread = await channel.CreateThreadAsync("Discuss", message: await channel.SendMessageAsync("x"));

        Assert.Equal((90ul, ThreadType.PublicThread), (thread.Id, thread.Type));
        Assert.Equal("""POST channels/41/messages/90/threads {"name":"Discuss","auto_archive_duration":1440}""", scene.Asked()[^1]);
    }

    [Fact]
    public async Task Where_the_message_has_its_thread_already_a_first_attempt_is_told_so()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST channels/41/messages", """{"id":"90","channel_id":"41","content":"x"}""");
        scene.Rest.Answer("POST channels/41/messages/90/threads", """{"code":160004,"message":"no"}""", HttpStatusCode.BadRequest);
        var channel = scene.Guild.GetTextChannel(41)!;
        var message = await channel.SendMessageAsync("x");

        var refusal = await Assert.ThrowsAsync<HttpException>(() => channel.CreateThreadAsync("Discuss", message: message));

        Assert.Equal(DiscordErrorCode.MessageAlreadyContainsThread, refusal.DiscordCode);
    }

    [Fact]
    public async Task A_thread_is_renamed_archived_and_locked_and_what_stays_is_not_sent()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("PATCH channels/45", Thread);
        var thread = scene.Guild.GetThreadChannel(45)!;

        await thread.ModifyAsync(changed => changed.Archived = true);
        await thread.ModifyAsync(changed =>
        {
            changed.Name = "Done";
            changed.Locked = true;
            changed.AutoArchiveDuration = ThreadArchiveDuration.OneWeek;
        });
        await thread.DeleteAsync();

        Assert.Equal(
            [
                """PATCH channels/45 {"archived":true}""",
                """PATCH channels/45 {"name":"Done","auto_archive_duration":10080,"locked":true}""",
                "DELETE channels/45",
            ],
            scene.Asked());
    }

    [Fact]
    public async Task A_forum_post_begins_with_its_message_and_bears_its_tags()
    {
        await using var scene = await GuildScene.OpenAsync(Frames.Guild.Replace(
            "\"name\":\"Forum\"", "\"name\":\"Forum\",\"available_tags\":[{\"id\":\"81\",\"name\":\"Django\",\"moderated\":false}]", StringComparison.Ordinal));
        scene.Rest.Answer("POST channels/43/threads", Thread.Replace("\"type\":12", "\"type\":11", StringComparison.Ordinal), HttpStatusCode.Created);
        var forum = scene.Guild.GetForumChannel(43)!;
        using var picture = new MemoryStream([1, 2, 3]);

        var post = await forum.CreatePostAsync(
            "How to page", text: "By cursor?", allowedMentions: AllowedMentions.None, tags: [.. forum.Tags]);
        await forum.CreatePostWithFilesAsync("With a picture", [new FileAttachment(picture, "a.png")], text: "See");

        Assert.Equal(
            [
                """POST channels/43/threads {"name":"How to page","auto_archive_duration":1440,"applied_tags":["81"],"message":{"content":"By cursor?","allowed_mentions":{"parse":[]}}}""",
                "POST channels/43/threads multipart files[0] payload_json",
            ],
            scene.Asked());
        Assert.Equal((46ul, 41ul), (post.Id, post.ParentChannelId));
    }

    [Fact]
    public async Task A_post_speaks_and_changes_as_any_thread_does()
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST channels/43/threads", Thread, HttpStatusCode.Created);
        scene.Rest.Answer("POST channels/46/messages", """{"id":"93","channel_id":"46","content":"more"}""");
        scene.Rest.Answer("PATCH channels/46", Thread.Replace("\"archived\":false", "\"archived\":true", StringComparison.Ordinal));
        IThreadChannel post = await ((IForumChannel)scene.Guild.GetForumChannel(43)!).CreatePostAsync("A post", text: "x");

        await post.SendMessageAsync("more");
        await post.ModifyAsync(changed => changed.Archived = true);

        Assert.True(post.IsArchived);
        Assert.StartsWith("""POST channels/46/messages {"content":"more",""", scene.Asked()[^2], StringComparison.Ordinal);
        Assert.Equal("""PATCH channels/46 {"archived":true}""", scene.Asked()[^1]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task A_threads_name_has_1_to_100_characters(int length, bool fits)
    {
        await using var scene = await GuildScene.OpenAsync();
        scene.Rest.Answer("POST channels/41/threads", Thread, HttpStatusCode.Created);

        var creation = scene.Guild.GetTextChannel(41)!.CreateThreadAsync(new string('n', length));

        if (fits)
            await creation;
        else
            await Assert.ThrowsAsync<ArgumentException>(() => creation);
    }

    [Fact]
    public async Task What_happens_to_threads_is_told_and_remembered()
    {
        await using var scene = await GuildScene.OpenAsync();
        var (note, heard) = ClientScene.Listen<string>();
        scene.Client.ThreadCreated += thread => note($"created {thread.Id}");
        scene.Client.ThreadUpdated += (before, after) => note($"archived {before.Value?.IsArchived} {after.IsArchived}");
        scene.Client.ThreadDeleted += thread => note($"deleted {thread.Value?.Name ?? "unknown"}");

        await scene.SendAsync("THREAD_CREATE", Thread);
        Assert.Equal("created 46", await heard.ReadAsync(TestToken));
        await scene.SendAsync("THREAD_UPDATE", Thread.Replace("\"archived\":false", "\"archived\":true", StringComparison.Ordinal));
        Assert.Equal("archived False True", await heard.ReadAsync(TestToken));
        await scene.SendAsync("THREAD_DELETE", """{"id":"46","guild_id":"30","parent_id":"41","type":12}""");
        Assert.Equal("deleted Ada and Grace", await heard.ReadAsync(TestToken));

        Assert.Null(scene.Guild.GetThreadChannel(46));
    }

    [Fact]
    public async Task Of_the_channels_that_are_listed_anew_only_the_listed_threads_remain()
    {
        await using var scene = await GuildScene.OpenAsync();
        var (note, heard) = ClientScene.Listen<ulong>();
        scene.Client.ThreadCreated += thread => note(thread.Id);
        await scene.SendAsync("THREAD_CREATE", """{"id":"47","guild_id":"30","type":11,"name":"Elsewhere","parent_id":"43"}""");

        await scene.SendAsync("THREAD_LIST_SYNC", $$"""{"guild_id":"30","channel_ids":["41"],"threads":[{{Thread}}],"members":[]}""");
        await scene.SendAsync("THREAD_CREATE", """{"id":"48","guild_id":"30","type":11,"name":"Last","parent_id":"43"}""");
        while (await heard.ReadAsync(TestToken) != 48)
        {
        }

        Assert.Equal((ulong[])[46, 47, 48], scene.Guild.ThreadChannels.Select(thread => thread.Id).Order());
    }
}
