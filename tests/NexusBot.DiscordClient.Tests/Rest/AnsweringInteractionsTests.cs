using System.Net;
using Discord;
using Discord.Net;
using Discord.Rest.Api;
using Discord.Wire;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class AnsweringInteractionsTests : IDisposable
{
    private const string AlreadyAnswered = """{"code":40060,"message":"Interaction has already been acknowledged."}""";

    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_private_answer_carries_its_flag()
    {
        _scene.Server.Answer(204, "");

        await RespondAsync(Message("pong", MessageFlags.Ephemeral));

        Assert.Equal("POST interactions/11/tok/callback", _scene.Server.Only.Line);
        Assert.Equal("""{"type":4,"data":{"content":"pong","flags":64}}""", _scene.Server.Only.Json);
    }

    [Theory]
    [InlineData(true, true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(true, false, """{"type":5}""")]
    [InlineData(false, false, """{"type":6}""")]
    public async Task A_deferral_says_whether_it_shows_and_to_whom(bool isLoading, bool ephemeral, string json)
    {
        _scene.Server.Answer(204, "");

        await RespondAsync(ResponseBodies.Deferred(isLoading, ephemeral));

        Assert.Equal(json, _scene.Server.Only.Json);
    }

    [Fact]
    public async Task A_modal_goes_out_row_by_row()
    {
        _scene.Server.Answer(204, "");
        var modal = new ModalBuilder("Share", "learning:share")
            .AddTextInput("Title", "title", maxLength: 120, required: true)
            .AddTextInput("Text", "text", TextInputStyle.Paragraph)
            .Build();

        await RespondAsync(ResponseBodies.Of(modal));

        Assert.Equal(
            """
            {"type":9,"data":{"custom_id":"learning:share","title":"Share","components":[{"type":1,"components":[{"type":4,"custom_id":"title","style":1,"label":"Title","max_length":120,"required":true}]},{"type":1,"components":[{"type":4,"custom_id":"text","style":2,"label":"Text"}]}]}}
            """,
            _scene.Server.Only.Json);
    }

    [Fact]
    public async Task Choices_keep_their_kind()
    {
        _scene.Server.Answer(204, "");

        await RespondAsync(ResponseBodies.Of([new AutocompleteResult("Text", "t"), new AutocompleteResult("Number", 3)]));

        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"Text","value":"t"},{"name":"Number","value":3}]}}""", _scene.Server.Only.Json);
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void At_most_twenty_five_choices_are_offered(int count, bool fits) =>
        Expect.Fits(fits, () => ResponseBodies.Of(Enumerable.Repeat(new AutocompleteResult("n", "v"), count)));

    [Fact]
    public async Task An_answer_that_was_lost_but_arrived_counts_as_given()
    {
        _scene.Server.Break(new HttpRequestException("reset")).Answer(400, AlreadyAnswered);

        await _scene.RunAsync(RespondAsync(Message("pong")));

        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        _scene.Server.Answer(400, AlreadyAnswered);

        var refusal = await Assert.ThrowsAsync<HttpException>(() => RespondAsync(Message("pong")));

        Assert.Equal(DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged, refusal.DiscordCode);
    }

    [Fact]
    public async Task A_follow_up_whose_answer_was_lost_is_not_sent_twice()
    {
        _scene.Server.Break(new HttpRequestException("reset"));

        await Assert.ThrowsAsync<HttpRequestException>(() => _scene.Api.CreateFollowupAsync("tok", RestScene.Body(), [], null));

        Assert.Equal("POST webhooks/900/tok?wait=true", _scene.Server.Only.Line);
        Assert.DoesNotContain("nonce", _scene.Server.Only.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_answer_is_reached_by_its_token()
    {
        _scene.Server.Answer(json: RestScene.Message).Answer(json: RestScene.Message).Answer(204, "");

        await _scene.Api.GetOriginalResponseAsync("tok", null);
        await _scene.Api.ModifyOriginalResponseAsync("tok", RestScene.Body("new"), [], null);
        await _scene.Api.DeleteOriginalResponseAsync("tok", null);

        Assert.Equal(
            [
                "GET webhooks/900/tok/messages/@original",
                "PATCH webhooks/900/tok/messages/@original",
                "DELETE webhooks/900/tok/messages/@original",
            ],
            _scene.Server.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task No_exception_tells_the_token()
    {
        _scene.Server.Answer(404, """{"code":10062,"message":"Nothing at /interactions/11/tok/callback or /webhooks/900/tok"}""");

        var refusal = await Assert.ThrowsAsync<HttpException>(() => RespondAsync(Message("pong")));

        Assert.Equal(HttpStatusCode.NotFound, refusal.HttpCode);
        Assert.DoesNotContain("tok/", refusal.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("/interactions/11/<token>/callback or /webhooks/900/<token>", refusal.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _scene.Dispose();

    private static InteractionResponseBody Message(string text, MessageFlags flags = MessageFlags.None) => new()
    {
        Type = InteractionResponseType.ChannelMessageWithSource,
        Data = MessageBodies.Of<InteractionResponseData>(
            text, isTTS: false, embed: null, embeds: null, allowedMentions: null, components: null, flags),
    };

    private Task RespondAsync(InteractionResponseBody body) => _scene.Api.RespondAsync(11, "tok", body, [], options: null);
}
