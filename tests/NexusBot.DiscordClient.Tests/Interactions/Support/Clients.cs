using Discord;
using Discord.Rest;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal static class Clients
{
    public static DiscordRestClient Offline() => new();
}
