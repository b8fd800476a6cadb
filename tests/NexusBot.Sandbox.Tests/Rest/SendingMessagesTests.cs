using System.Net.Http.Headers;
using System.Text;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class SendingMessagesTests : IAsyncLifetime
{
    private TinyDiscord _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task A_message_comes_back_with_what_was_sent_and_with_every_field()
    {
        var answer = await _discord.SayAsync(
            """{"content":"hello","embeds":[{"title":"T","fields":[{"name":"n","value":"v"}]}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("hello", answer.Json.GetProperty("content").GetString());
        Assert.Equal("rich", answer.Json.GetProperty("embeds")[0].GetProperty("type").GetString());
        Assert.False(answer.Json.GetProperty("embeds")[0].GetProperty("fields")[0].GetProperty("inline").GetBoolean());
        var row = answer.Json.GetProperty("components")[0];
        Assert.Equal((1, 2), (row.GetProperty("id").GetInt32(), row.GetProperty("components")[0].GetProperty("id").GetInt32()));
        foreach (var field in "id channel_id author type mentions mention_roles attachments timestamp edited_timestamp flags pinned mention_everyone tts".Split(' '))
            Assert.True(answer.Json.TryGetProperty(field, out _), field);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":"  \n "}""")]
    [InlineData("""{"content":null,"embeds":[],"components":[]}""")]
    public async Task A_message_of_nothing_is_empty(string json)
    {
        var answer = await _discord.SayAsync(json);

        Assert.Equal((400, 50006), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Text_over_2000_characters_is_refused_and_2000_emoji_are_not()
    {
        var tooLong = await _discord.SayAsync($$"""{"content":"{{new string('x', 2001)}}"}""");
        var emoji = await _discord.SayAsync($$"""{"content":"{{string.Concat(Enumerable.Repeat("🐍", 2000))}}"}""");

        Assert.Contains("BASE_TYPE_MAX_LENGTH", tooLong.ErrorsAt("content"));
        Assert.Equal(200, emoji.Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"content":"half an emoji \ud83d"}""")]
    [InlineData("""{"content":"x","\ud83d":1}""")]
    public async Task A_body_that_is_not_json_is_told_so(string json)
    {
        var answer = await _discord.SayAsync(json);

        Assert.Equal((400, 50109), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"embeds":[{"title":"LONG257"}]}""", "embeds.0.title", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"embeds":[{"title":"t","color":16777216}]}""", "embeds.0.color", "NUMBER_TYPE_MAX")]
    [InlineData("""{"embeds":[{"title":"t","url":"ftp://x.org/"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"embeds":[{"title":"t","fields":[{"name":"n","value":" "}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"title":"t","image":{"url":"attachment://none.png"}}]}""", "embeds.0.image.url", "ATTACHMENT_NOT_FOUND")]
    [InlineData("""{"embeds":[{}]}""", "embeds.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":"no"}""", "embeds", "LIST_TYPE_CONVERT")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE")]
    [InlineData("""{"content":"x","tts":"perhaps"}""", "tts", "BOOLEAN_TYPE_CONVERT")]
    public async Task What_is_wrong_with_a_message_stands_in_the_error_tree(string json, string path, string code)
    {
        var answer = await _discord.SayAsync(json.Replace("LONG257", new string('x', 257), StringComparison.Ordinal));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Contains(code, answer.ErrorsAt(path));
    }

    [Fact]
    public async Task The_texts_of_all_embeds_together_are_6000_at_most()
    {
        var embed = $$"""{"description":"{{new string('x', 3001)}}"}""";

        var answer = await _discord.SayAsync($$"""{"embeds":[{{embed}},{{embed}}]}""");

        Assert.Contains("MAX_EMBED_SIZE_EXCEEDED", answer.ErrorsAt("embeds"));
    }

    [Fact]
    public async Task A_repeated_nonce_that_is_enforced_posts_once()
    {
        var first = await _discord.SayAsync("""{"content":"x","nonce":"n1","enforce_nonce":true}""");
        var second = await _discord.SayAsync("""{"content":"x","nonce":"n1","enforce_nonce":true}""");
        var unenforced = await _discord.SayAsync("""{"content":"x","nonce":"n1"}""");

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, unenforced.Id);
    }

    [Fact]
    public async Task A_reply_carries_what_it_answers()
    {
        var original = await _discord.SayAsync("""{"content":"question"}""");

        var reply = await _discord.SayAsync($$"""{"content":"answer","message_reference":{"message_id":"{{original.Id}}"} }""");

        Assert.Equal(19, reply.Json.GetProperty("type").GetInt32());
        Assert.Equal("question", reply.Json.GetProperty("referenced_message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_file_is_kept_described_and_served()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"see","attachments":[{"id":"0","description":"a diagram"}]}""", Encoding.UTF8, "application/json"), "payload_json" },
        };
        using var file = new ByteArrayContent([1, 2, 3]);
        // As clients write names outside ASCII: RFC 2047 words in quotes.
        file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"files[0]\"; filename=\"=?utf-8?B?YsOkdW1lLnBuZw==?=\"");
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file);

        var answer = await _discord.SendAsync(HttpMethod.Post, $"channels/{_discord.Channel.Id}/messages", form);
        var attachment = answer.Json.GetProperty("attachments")[0];
        var url = attachment.GetProperty("url").GetString();
        var served = await _discord.Http.GetByteArrayAsync(new Uri(url!), TestContext.Current.CancellationToken);

        Assert.Equal("bäume.png", attachment.GetProperty("filename").GetString());
        Assert.Equal("image/png", attachment.GetProperty("content_type").GetString());
        Assert.Equal("a diagram", attachment.GetProperty("description").GetString());
        Assert.Equal([1, 2, 3], served);
    }

    [Fact]
    public async Task A_described_file_that_was_not_sent_is_missed()
    {
        var answer = await _discord.SayAsync("""{"content":"x","attachments":[{"id":"0","filename":"a.png"}]}""");

        Assert.Contains("ATTACHMENT_NOT_FOUND", answer.ErrorsAt("attachments.0.id"));
    }

    [Fact]
    public async Task Who_may_not_write_in_a_channel_is_told_so()
    {
        var readOnly = _discord.World.Channels.Add(
            _discord.Guild.Id, "rules", overwrites: [new(_discord.Guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.SendMessages)]);
        var hidden = _discord.World.Channels.Add(
            _discord.Guild.Id, "staff", overwrites: [new(_discord.Guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel)]);
        var category = _discord.World.Channels.Add(_discord.Guild.Id, "Text", ChannelType.Category);

        var forbidden = await _discord.PostAsync($"channels/{readOnly.Id}/messages", """{"content":"x"}""");
        var unseen = await _discord.PostAsync($"channels/{hidden.Id}/messages", """{"content":"x"}""");
        var silent = await _discord.PostAsync($"channels/{category.Id}/messages", """{"content":"x"}""");
        var unknown = await _discord.PostAsync("channels/1/messages", """{"content":"x"}""");

        Assert.Equal((403, 50013), (forbidden.Status, forbidden.Code));
        Assert.Equal((403, 50001), (unseen.Status, unseen.Code));
        Assert.Equal((400, 50008), (silent.Status, silent.Code));
        Assert.Equal((404, 10003), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task An_embed_needs_the_right_to_embed_links()
    {
        var plain = _discord.World.Channels.Add(
            _discord.Guild.Id, "plain", overwrites: [new(_discord.Guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.EmbedLinks)]);

        var text = await _discord.PostAsync($"channels/{plain.Id}/messages", """{"content":"x","embeds":[]}""");
        var card = await _discord.PostAsync($"channels/{plain.Id}/messages", """{"embeds":[{"title":"t"}]}""");

        Assert.Equal(200, text.Status);
        Assert.Equal((403, 50013), (card.Status, card.Code));
    }

    [Fact]
    public async Task Who_left_the_last_common_guild_is_not_written_to()
    {
        var channel = await _discord.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.Learner.Id}}"}""");
        _discord.World.Members.Leave(_discord.Guild.Id, _discord.Learner.Id);

        var refused = await _discord.PostAsync($"channels/{channel.Id}/messages", """{"content":"x"}""");

        Assert.Equal((403, 50278), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task An_attachment_that_is_not_there_is_not_found()
    {
        using var unknown = await _discord.Http.GetAsync(new Uri(_discord.Server.Url, "attachments/1/2/a.png"), TestContext.Current.CancellationToken);
        using var nonsense = await _discord.Http.GetAsync(new Uri(_discord.Server.Url, "attachments/x/y/a.png"), TestContext.Current.CancellationToken);

        Assert.Equal((404, 404), ((int)unknown.StatusCode, (int)nonsense.StatusCode));
    }

    [Fact]
    public async Task Closed_direct_messages_open_but_take_nothing()
    {
        _discord.World.Users.CloseDirectMessages(_discord.Learner.Id);
        var channel = await _discord.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.Learner.Id}}"}""");

        var refused = await _discord.PostAsync($"channels/{channel.Id}/messages", """{"content":"x"}""");
        _discord.World.Users.CloseDirectMessages(_discord.Learner.Id, closed: false);
        var taken = await _discord.PostAsync($"channels/{channel.Id}/messages", """{"content":"x"}""");

        Assert.Equal(200, channel.Status);
        Assert.Equal((403, 50007), (refused.Status, refused.Code));
        Assert.Equal(200, taken.Status);
    }
}
