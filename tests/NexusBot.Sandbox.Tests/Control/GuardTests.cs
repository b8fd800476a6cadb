using System.Net;
using System.Net.WebSockets;
using System.Text;
using NexusBot.Sandbox.Tests.Interactions;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class GuardTests
{
    [Theory]
    [InlineData("attacker.example", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.attacker.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    [InlineData("localhost", null, HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task Foreign_names_and_pages_are_turned_away(string? host, string? origin, HttpStatusCode expected)
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };

        using var request = new HttpRequestMessage(HttpMethod.Get, "sandbox/world");
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Foreign_pages_reach_neither_the_gateway_nor_the_api()
    {
        await using var stage = await Stage.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://attacker.example");
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.ApiBase };
        http.DefaultRequestHeaders.Host = "attacker.example";

        var refused = await Assert.ThrowsAsync<WebSocketException>(
            () => socket.ConnectAsync(new Uri(stage.Discord.Server.Gateway.Url), TestContext.Current.CancellationToken));
        using var response = await http.GetAsync("gateway", TestContext.Current.CancellationToken);

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_pages_own_origin_may_act()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        http.DefaultRequestHeaders.Add("Origin", stage.Discord.Server.Url.GetLeftPart(UriPartial.Authority));

        using var response = await http.PostAsync($"sandbox/as/{stage.Amina.Id}/dms", content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", """{"seconds":1}""")]
    [InlineData("application/json", "{")]
    [InlineData("application/json", """{"seconds":-1}""")]
    [InlineData("application/json", """{}""")]
    public async Task A_body_that_cannot_be_meant_is_refused_with_a_sentence(string type, string body)
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };

        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await http.PostAsync("sandbox/clock/advance", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("""{"message":""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
