using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Core.Delivery;

namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>Makes each bot that is started mortal: its outbox and its requests ask first whether it still lives.</summary>
internal sealed class MortalHost : IServiceProviderFactory<IServiceCollection>
{
    private string _apiBase = "";

    /// <summary>The bot that was started last.</summary>
    public Mortal Bot { get; private set; } = new();

    public void Over(HostApplicationBuilder bot)
    {
        Bot = new Mortal();
        _apiBase = bot.Configuration["Discord:ApiBase"]!;
        bot.ConfigureContainer(this);
    }

    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        var bot = Bot;
        var store = services.Last(service => service.ServiceType == typeof(IOutboxStore)).ImplementationType!;
        return services
            .AddSingleton<IOutboxStore>(provider => new MortalOutboxStore((IOutboxStore)ActivatorUtilities.CreateInstance(provider, store), bot))
            .AddSingleton(_ => new DiscordSocketClient(new DiscordSocketConfig
            {
                GatewayIntents = GatewayIntents.Guilds,
                UseInteractionSnowflakeDate = false,
                RestClientProvider = _ => new MortalRestClient(DefaultRestClientProvider.Create()(_apiBase), bot),
            }));
    }

    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();
}
