using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    /// <summary>Opens the one there is where there is one.</summary>
    public Task<ChannelModel> CreateDMChannelAsync(ulong recipientId, RequestOptions? options) =>
        SendAsync(
            new Route("POST", "users/@me/channels", "users/@me/channels"),
            new CreateDMBody { RecipientId = recipientId }, WireJson.Default.CreateDMBody, WireJson.Default.ChannelModel, options);

    public Task<ChannelModel> GetChannelAsync(ulong channelId, RequestOptions? options) =>
        GetAsync(Channel("GET", channelId), WireJson.Default.ChannelModel, options);

    public Task DeleteChannelAsync(ulong channelId, RequestOptions? options) =>
        DeleteAsync(Channel("DELETE", channelId), DiscordErrorCode.UnknownChannel, options);

    private static Route Channel(string method, ulong channelId) => new(method, "channels/{}", $"channels/{channelId}", channelId);
}
