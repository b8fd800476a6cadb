using System.Text;
using System.Text.Json;
using Discord;
using Discord.Net.Rest;
using Discord.Rest.Api;
using Discord.Wire;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class SendingMessagesTests : IDisposable
{
    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_message_goes_out_as_discord_documents_it()
    {
        _scene.Server.Answer(json: RestScene.Message);
        var embed = new EmbedBuilder()
            .WithTitle("Span<T>").WithColor(new Color(0x3498DB)).WithFooter("mark").AddField("Tags", "dotnet", inline: true).Build();
        var components = new ComponentBuilder().WithButton("Helpful", "learning:helpful:1", ButtonStyle.Success).Build();
        var body = MessageBodies.Of<MessageBody>(
            "hello", isTTS: false, embed, embeds: null, AllowedMentions.None, components, MessageFlags.SuppressNotification);
        body.Nonce = "42";

        await _scene.Api.CreateMessageAsync(7, body, [], options: null);

        Assert.Equal("POST channels/7/messages", _scene.Server.Only.Line);
        Assert.Equal(
            """
            {"content":"hello","embeds":[{"title":"Span\u003CT\u003E","color":3447003,"footer":{"text":"mark"},"fields":[{"name":"Tags","value":"dotnet","inline":true}]}],"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"custom_id":"learning:helpful:1","style":3,"label":"Helpful"}]}],"flags":4096,"nonce":"42","enforce_nonce":true}
            """,
            _scene.Server.Only.Json);
    }

    [Fact]
    public async Task Every_message_bears_a_nonce_of_its_own()
    {
        _scene.Server.Answer(json: RestScene.Message).Answer(json: RestScene.Message);

        await _scene.SayAsync();
        await _scene.SayAsync();

        var nonces = _scene.Server.Requests.Select(request => NonceOf(request)).ToList();
        Assert.Equal(2, nonces.Distinct().Count());
        Assert.All(nonces, nonce => Assert.InRange(nonce.Length, 1, 25));
    }

    [Fact]
    public async Task A_button_that_sells_something_says_what()
    {
        _scene.Server.Answer(json: RestScene.Message);
        var components = new ComponentBuilder().WithButton(style: ButtonStyle.Premium, skuId: 1234567890123456789).Build();
        var body = MessageBodies.Of<MessageBody>(text: null, isTTS: false, embed: null, embeds: null, allowedMentions: null, components);

        await _scene.Api.CreateMessageAsync(7, body, [], options: null);

        Assert.Contains(
            """{"type":2,"style":6,"sku_id":"1234567890123456789"}""", _scene.Server.Only.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_edit_that_leaves_no_files_says_so(bool isNull)
    {
        _scene.Server.Answer(json: RestScene.Message);
        var none = isNull ? null! : Enumerable.Empty<FileAttachment>();

        var (body, files) = MessageBodies.Changes(message => message.Attachments = new Optional<IEnumerable<FileAttachment>>(none));
        await _scene.Api.ModifyMessageAsync(7, 8, body, files, options: null);

        Assert.Equal("""{"attachments":[]}""", _scene.Server.Only.Json);
    }

    [Fact]
    public async Task Files_travel_as_parts_beside_the_json_that_describes_them()
    {
        _scene.Server.Answer(json: RestScene.Message);
        using var picture = new MemoryStream([1, 2, 3]);
        var file = new FileAttachment(picture, "schema.png", "The tables", isSpoiler: true);

        await _scene.Api.CreateMessageAsync(7, RestScene.Body(), [file], options: null);

        var parts = _scene.Server.Only.Parts!;
        var part = Assert.IsType<MultipartFile>(parts["files[0]"]);
        Assert.Equal("SPOILER_schema.png", part.Filename);
        Assert.Contains(
            """
            "attachments":[{"id":"0","filename":"SPOILER_schema.png","description":"The tables"}]
            """,
            (string)parts["payload_json"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_leaves_out_what_stays_and_empties_what_is_taken_away()
    {
        _scene.Server.Answer(json: RestScene.Message);
        var (body, files) = MessageBodies.Changes(message =>
        {
            message.Embed = null!;
            message.Components = null!;
        });

        await _scene.Api.ModifyMessageAsync(7, 5, body, files, options: null);

        Assert.Equal("PATCH channels/7/messages/5", _scene.Server.Only.Line);
        Assert.Equal("""{"embeds":[],"components":[]}""", _scene.Server.Only.Json);
    }

    [Fact]
    public async Task A_page_is_asked_for_by_its_cursor()
    {
        _scene.Server.Answer(json: $"[{RestScene.Message}]");

        var page = await _scene.Api.GetMessagesAsync(7, from: 3, Direction.After, limit: 50, options: null);

        Assert.Equal("GET channels/7/messages?limit=50&after=3", _scene.Server.Only.Line);
        Assert.Equal("hello", Assert.Single(page).Content);
    }

    [Fact]
    public async Task The_reason_for_the_audit_log_goes_along()
    {
        _scene.Server.Answer(204, "");

        await _scene.Api.DeleteMessageAsync(7, 5, new RequestOptions { AuditLogReason = "asked by its author" });

        Assert.Equal("asked by its author", _scene.Server.Only.Reason);
    }

    [Theory]
    [InlineData(1999, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_text_has_at_most_two_thousand_characters(int length, bool fits) =>
        Expect.Fits(fits, () => Message(text: new string('x', length)));

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_message_has_at_most_ten_embeds(int count, bool fits)
    {
        var embed = new EmbedBuilder().WithTitle("x").Build();

        Expect.Fits(fits, () => Message(embeds: [.. Enumerable.Repeat(embed, count)]));
    }

    [Fact]
    public void A_kind_of_mention_is_allowed_altogether_or_one_by_one()
    {
        var both = new AllowedMentions(AllowedMentionTypes.Users) { UserIds = [1] };

        Assert.Throws<ArgumentException>(() => AllowedMentionsBody.From(both));
    }

    public void Dispose() => _scene.Dispose();

    private static MessageBody Message(string? text = null, Embed[]? embeds = null) =>
        MessageBodies.Of<MessageBody>(text, isTTS: false, embed: null, embeds, allowedMentions: null, components: null);

    private static string NonceOf(ScriptedRequest request)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(request.Json!));
        return json.RootElement.GetProperty("nonce").GetString()!;
    }
}
