using Discord;
using Discord.Rest;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal static class Clients
{
    public static DiscordRestClient Offline() => Over(new ScriptedRest());

    public static DiscordRestClient Over(ScriptedRest rest)
    {
        var client = new DiscordRestClient(new DiscordRestConfig { RestClientProvider = _ => rest });
        client.Api.Authorize(TokenType.Bot, "token");
        client.Api.ApplicationId = 3;
        return client;
    }
}
