using Microsoft.Extensions.DependencyInjection;
using NexusBot.Host.Options;

namespace NexusBot.Host.Health;

internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services, StorageOptions storage) => services
        .AddSingleton(storage)
        .AddSingleton<HealthCheck>()
        .AddHostedService<HealthSocket>();
}
