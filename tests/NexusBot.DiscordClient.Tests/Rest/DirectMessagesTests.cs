using Discord;
using Discord.Net;
using Discord.Rest;
using Discord.Wire;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class DirectMessagesTests : IDisposable
{
    private const string Channel = """{"id":"70","type":1,"recipients":[{"id":"21","username":"ada","global_name":"Ada"}]}""";

    private readonly RestScene _scene = new();
    private readonly DiscordRestClient _client;
    private readonly RestUser _ada;

    public DirectMessagesTests()
    {
        _client = new DiscordRestClient(new DiscordRestConfig(), _scene.Api, _scene.Time);
        _ada = new RestUser(_client, new UserModel { Id = 21, Username = "ada" });
    }

    [Fact]
    public async Task A_person_is_written_to_through_their_channel()
    {
        _scene.Server.Answer(json: Channel).Answer(json: RestScene.Message);

        var message = await _ada.SendMessageAsync("due now", allowedMentions: AllowedMentions.None);

        Assert.Equal(["POST users/@me/channels", "POST channels/70/messages"], _scene.Server.Requests.Select(request => request.Line));
        Assert.Equal("""{"recipient_id":"21"}""", _scene.Server.Requests.First().Json);
        Assert.Equal(70UL, message.Channel.Id);
    }

    [Fact]
    public async Task A_closed_door_is_a_named_refusal()
    {
        _scene.Server.Answer(json: Channel).Answer(403, """{"code":50007,"message":"Cannot send messages to this user"}""");

        var refusal = await Assert.ThrowsAsync<HttpException>(() => _ada.SendMessageAsync("due now"));

        Assert.Equal(DiscordErrorCode.CannotSendMessageToUser, refusal.DiscordCode);
    }

    [Fact]
    public async Task History_is_read_page_by_page()
    {
        _scene.Server.Answer(json: Channel).Answer(json: Page(300, 100)).Answer(json: Page(200, 20));
        var channel = await _ada.CreateDMChannelAsync();

        var messages = await channel.GetMessagesAsync(150).FlattenAsync();

        Assert.Equal(120, messages.Count());
        Assert.Equal("GET channels/70/messages?limit=50&before=201", _scene.Server.Requests.Last().Line);
    }

    [Fact]
    public async Task What_discord_does_not_know_is_null()
    {
        _scene.Server.Answer(json: Channel).Answer(404, """{"code":10008,"message":"Unknown Message"}""");
        var channel = await _ada.CreateDMChannelAsync();

        Assert.Null(await channel.GetMessageAsync(1));
    }

    [Fact]
    public async Task A_changed_message_shows_what_it_says_now()
    {
        _scene.Server.Answer(json: Channel).Answer(json: RestScene.Message)
            .Answer(json: RestScene.Message.Replace("hello", "changed", StringComparison.Ordinal));
        var message = await _ada.SendMessageAsync("hello");

        await message.ModifyAsync(changes => changes.Content = "changed");

        Assert.Equal("changed", message.Content);
    }

    public void Dispose()
    {
        _client.Dispose();
        _scene.Dispose();
    }

    private static string Page(int newest, int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(step => $$"""{"id":"{{newest - step}}","channel_id":"70"}"""))}]";
}
