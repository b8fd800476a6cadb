using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Host.Files;
using NexusBot.Host.Options;

namespace NexusBot.Host.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options) => services
        .AddSingleton(options)
        .AddSingleton(_ => new DiscordSocketClient(ClientConfig(options)))
        .AddSingleton<IMemberFiles>(provider => new MemberFiles(
            new Uri(options.ApiBase), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<MemberFiles>>()))
        .AddSingleton<DiscordLog>()
        .AddSingleton<ProcessEnd>()
        .AddHostedService<StoreWatch>()
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
