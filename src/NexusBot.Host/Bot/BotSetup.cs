using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NexusBot.Host.Options;

namespace NexusBot.Host.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddDiscord(this IServiceCollection services) => services
        .AddSingleton(provider => new DiscordSocketClient(ClientConfig(provider.GetRequiredService<IOptions<DiscordOptions>>().Value)))
        .AddSingleton<DiscordLog>()
        .AddSingleton<ProcessEnd>()
        .AddHostedService<BotService>();

    private static DiscordSocketConfig ClientConfig(DiscordOptions options) => new()
    {
        GatewayIntents = GatewayIntents.Guilds,
        LogLevel = LogSeverity.Info,
        // A clock that runs minutes apart from Discord's must not mute the bot.
        UseInteractionSnowflakeDate = false,
        RestClientProvider = _ => DefaultRestClientProvider.Create()(options.ApiBase),
    };
}
