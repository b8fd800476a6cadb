using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<GatewayBotModel> GetGatewayBotAsync(RequestOptions? options) =>
        GetAsync(new Route("GET", "gateway/bot", "gateway/bot"), WireJson.Default.GatewayBotModel, options);
}
