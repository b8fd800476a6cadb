using Discord.Rest;
using Discord.Rest.Api;

namespace Discord.WebSocket;

/// <summary>The REST side of a socket client, over the same connection; it logs in and out with it.</summary>
public class DiscordSocketRestClient : DiscordRestClient
{
    internal DiscordSocketRestClient(DiscordRestConfig config, RestApi api, TimeProvider time)
        : base(config, api, time)
    {
    }
}
