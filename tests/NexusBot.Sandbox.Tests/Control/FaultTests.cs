using System.Text;
using NexusBot.Sandbox.Tests.Interactions;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class FaultTests
{
    [Fact]
    public async Task The_next_answer_of_a_route_can_be_spoilt()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        ApiAnswer? spoilt = null;
        stage.Bot.On("ping", async heard =>
        {
            spoilt = await heard.SayAsync("pong");
            await heard.SayAsync("pong again");
        });

        Assert.Equal(204, await OrderAsync(stage, "rest", """{"method":"POST","path":"/interactions/{interaction_id}/{interaction_token}/callback","status":502}"""));
        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.Equal(502, spoilt!.Status);
        Assert.Equal("pong again", answer.Text);
    }

    [Theory]
    [InlineData("gateway", """{"kind":"reconnect"}""", 204)]
    [InlineData("gateway", """{"kind":"thunder"}""", 400)]
    [InlineData("gateway", """{"kind":"close","code":12}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway"}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","status":99}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","status":500,"times":0}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","delay_seconds":-1}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","retry_after_seconds":1e300}""", 400)]
    public async Task An_order_is_taken_or_refused(string what, string body, int status)
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(status, await OrderAsync(stage, what, body));
    }

    private static async Task<int> OrderAsync(Stage stage, string what, string body)
    {
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"sandbox/faults/{what}", content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
