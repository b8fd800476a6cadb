using System.Globalization;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class ReadingMessagesTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;
    private ulong[] _ids = [];

    private string Messages => $"channels/{_discord.Channel.Id}/messages";

    public async ValueTask InitializeAsync()
    {
        _discord = await TinyDiscord.StartAsync();
        _ids = [.. Enumerable.Range(0, 7).Select(i => Post($"m{i}", _discord.Learner.Id).Id)];
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task Pages_are_newest_first_and_exclude_their_anchor()
    {
        Assert.Equal(["m6", "m5"], await ListAsync("limit=2"));
        Assert.Equal(["m3", "m2"], await ListAsync($"limit=2&before={_ids[4]}"));
        Assert.Equal(["m4", "m3"], await ListAsync($"limit=2&after={_ids[2]}"));
        Assert.Equal(["m4", "m3", "m2"], await ListAsync($"limit=3&around={_ids[3]}"));
        Assert.Equal(7, (await ListAsync("")).Length);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("before=soon", "before")]
    public async Task A_query_that_is_out_of_bounds_is_refused(string query, string field)
    {
        var answer = await _discord.GetAsync($"{Messages}?{query}");

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.ErrorsAt(field));
    }

    [Fact]
    public async Task An_ephemeral_message_is_not_in_the_channel()
    {
        var whisper = _discord.World.Messages.Post(new MessageDraft
        {
            ChannelId = _discord.Channel.Id,
            AuthorId = _discord.World.Application.BotUserId,
            Content = "psst",
            Flags = MessageFlags.Ephemeral,
            EphemeralFor = _discord.Learner.Id,
        });

        var answer = await _discord.GetAsync($"{Messages}/{whisper.Id}");

        Assert.DoesNotContain("psst", await ListAsync(""));
        Assert.Equal((404, 10008), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Only_own_messages_can_be_edited()
    {
        var own = await _discord.SayAsync("""{"content":"draft"}""");

        var edited = await _discord.PatchAsync($"{Messages}/{own.Id}", """{"content":"final"}""");
        var others = await _discord.PatchAsync($"{Messages}/{_ids[0]}", """{"content":"mine now"}""");
        var emptied = await _discord.PatchAsync($"{Messages}/{own.Id}", """{"content":""}""");
        var unknown = await _discord.PatchAsync($"{Messages}/1", """{"content":"x"}""");

        Assert.Equal("final", edited.Json.GetProperty("content").GetString());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, edited.Json.GetProperty("edited_timestamp").ValueKind);
        Assert.Equal((403, 50005), (others.Status, others.Code));
        Assert.Equal((400, 50006), (emptied.Status, emptied.Code));
        Assert.Equal((404, 10008), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task An_edit_removes_components_with_an_empty_list_and_keeps_what_it_does_not_name()
    {
        var own = await _discord.SayAsync(
            """{"content":"x","embeds":[{"title":"t"}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}""");

        var edited = await _discord.PatchAsync($"{Messages}/{own.Id}", """{"components":[]}""");

        Assert.Equal(0, edited.Json.GetProperty("components").GetArrayLength());
        Assert.Equal(1, edited.Json.GetProperty("embeds").GetArrayLength());
        Assert.Equal("x", edited.Json.GetProperty("content").GetString());
    }

    [Fact]
    public async Task Anothers_message_is_deleted_by_who_may_manage_messages()
    {
        var refused = await _discord.DeleteAsync($"{Messages}/{_ids[0]}");
        var botRole = _discord.World.Roles.List(_discord.Guild.Id).Single(role => role.Managed);
        _discord.World.Roles.Update(botRole.Id, role => role with { Permissions = role.Permissions | Permissions.ManageMessages });

        var deleted = await _discord.DeleteAsync($"{Messages}/{_ids[0]}");
        var bulk = await _discord.PostAsync($"{Messages}/bulk-delete", $$"""{"messages":["{{_ids[1]}}","{{_ids[2]}}"]}""");
        var one = await _discord.PostAsync($"{Messages}/bulk-delete", $$"""{"messages":["{{_ids[3]}}"]}""");

        Assert.Equal((403, 50013), (refused.Status, refused.Code));
        Assert.Equal((204, 204), (deleted.Status, bulk.Status));
        Assert.Equal(50016, one.Code);
        Assert.Equal(["m6", "m5", "m4", "m3"], await ListAsync(""));
    }

    private Message Post(string content, ulong authorId) =>
        _discord.World.Messages.Post(new MessageDraft { ChannelId = _discord.Channel.Id, AuthorId = authorId, Content = content });

    private async Task<string[]> ListAsync(string query)
    {
        var answer = await _discord.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{Messages}?{query}"));
        return [.. answer.Json.EnumerateArray().Select(message => message.GetProperty("content").GetString()!)];
    }
}
