using System.Net;
using System.Text;
using Discord.Net.Rest;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>The true bytes, over loopback.</summary>
public sealed class DefaultRestClientTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly IRestClient _client;

    public DefaultRestClientTests() => _client = DefaultRestClientProvider.Instance($"{_server.Address}api/v10/");

    [Fact]
    public async Task A_request_keeps_the_base_path_and_its_headers()
    {
        _client.SetHeader("Authorization", "Bot secret");

        var response = await _client.SendAsync("DELETE", "channels/7/messages/5", TestToken, reason: "über");

        var request = await _server.NextAsync(TestToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("7", response.Headers["x-ratelimit-remaining"]);
        Assert.StartsWith("DELETE /api/v10/channels/7/messages/5 HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bot secret", request, StringComparison.Ordinal);
        Assert.Contains("X-Audit-Log-Reason: %C3%BCber", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_set_again_is_replaced_and_one_set_to_nothing_is_gone()
    {
        _client.SetHeader("Authorization", "Bot first");
        _client.SetHeader("Accept", "application/json");
        _client.SetHeader("authorization", "Bot second");
        _client.SetHeader("accept", null!);

        await _client.SendAsync("GET", "users/@me", TestToken);

        var request = await _server.NextAsync(TestToken);
        Assert.Contains("authorization: Bot second", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Bot first", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept:", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Json_is_sent_as_json_without_a_detour_over_a_string()
    {
        var fast = Assert.IsType<IUtf8RestClient>(_client, exactMatch: false);

        var reply = await fast.SendAsync("POST", "channels/7/messages", """{"content":"é"}"""u8.ToArray(), null, TestToken);

        var request = await _server.NextAsync(TestToken);
        Assert.Equal(7, reply.Limits.Remaining);
        Assert.Equal("{}", Encoding.UTF8.GetString(reply.Body.Span));
        Assert.Contains("Content-Type: application/json", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"content":"é"}""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_parts_of_a_form()
    {
        using var file = new MemoryStream("picture"u8.ToArray());
        var parts = new Dictionary<string, object> { ["payload_json"] = "{}", ["files[0]"] = new MultipartFile(file, "schéma\".png") };

        await _client.SendAsync("POST", "channels/7/messages", parts, TestToken);

        var request = await _server.NextAsync(TestToken);
        Assert.Contains("Content-Type: multipart/form-data; boundary=", request, StringComparison.Ordinal);
        Assert.Contains("name=\"payload_json\"", request, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=\"schéma%22.png\"", request, StringComparison.Ordinal);
        Assert.True(file.CanRead, "The file belongs to the caller.");
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;
}
