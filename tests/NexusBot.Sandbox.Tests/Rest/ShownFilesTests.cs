using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NexusBot.Sandbox.Tests.Rest;

/// <summary>Files that an embed shows.</summary>
public sealed class ShownFilesTests : IAsyncLifetime
{
    private static readonly byte[] s_picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    private TinyDiscord _discord = null!;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _discord = await TinyDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task What_an_embed_shows_is_no_attachment_beside_it()
    {
        var message = await SendAsync();

        Assert.Equal(0, message.Json.GetProperty("attachments").GetArrayLength());
        Assert.Equal(s_picture, await _discord.Http.GetByteArrayAsync(ImageOf(message), TestToken));
    }

    [Fact]
    public async Task An_edit_shows_it_again_by_its_name_and_without_the_embed_it_stands_beside()
    {
        var message = await SendAsync();

        var edited = await _discord.PatchAsync(PathOf(message), """{"embeds":[{"title":"Other","image":{"url":"attachment://bäume.png"}}]}""");
        Assert.Equal(s_picture, await _discord.Http.GetByteArrayAsync(ImageOf(edited), TestToken));

        var bare = await _discord.PatchAsync(PathOf(message), """{"content":"No embed","embeds":[]}""");
        var none = await _discord.PatchAsync(PathOf(message), """{"attachments":[]}""");

        Assert.Equal("bäume.png", bare.Json.GetProperty("attachments")[0].GetProperty("filename").GetString());
        Assert.Equal(0, none.Json.GetProperty("attachments").GetArrayLength());
    }

    [Fact]
    public async Task Its_address_expires_and_a_later_look_at_the_message_brings_another()
    {
        var message = await SendAsync();
        _discord.Server.Clock.Advance(TimeSpan.FromDays(2));

        var again = await _discord.GetAsync(PathOf(message));
        using var expired = await _discord.Http.GetAsync(ImageOf(message), TestToken);

        Assert.Equal(HttpStatusCode.NotFound, expired.StatusCode);
        Assert.Equal(s_picture, await _discord.Http.GetByteArrayAsync(ImageOf(again), TestToken));
    }

    private async Task<ApiAnswer> SendAsync()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("""{"embeds":[{"image":{"url":"attachment://bäume.png"}}]}""", Encoding.UTF8, "application/json"), "payload_json");
        form.Add(new ByteArrayContent(s_picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "files[0]", "bäume.png");
        return await _discord.SendAsync(HttpMethod.Post, $"channels/{_discord.Channel.Id}/messages", form);
    }

    private string PathOf(ApiAnswer message) => $"channels/{_discord.Channel.Id}/messages/{message.Id}";

    private static Uri ImageOf(ApiAnswer message) => new(message.Json.GetProperty("embeds")[0].GetProperty("image").GetProperty("url").GetString()!);
}
