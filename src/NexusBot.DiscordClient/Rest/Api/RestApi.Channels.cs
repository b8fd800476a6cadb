using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<ChannelModel> GetChannelAsync(ulong channelId, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "channels/{}", $"channels/{channelId}", channelId), WireJson.Default.ChannelModel, options);

    /// <summary>Opens the one there is where there is one.</summary>
    public Task<ChannelModel> CreateDMChannelAsync(ulong recipientId, RequestOptions? options) =>
        SendAsync(
            new Route("POST", "users/@me/channels", "users/@me/channels"),
            new CreateDMBody { RecipientId = recipientId }, WireJson.Default.CreateDMBody, WireJson.Default.ChannelModel, options);
}
