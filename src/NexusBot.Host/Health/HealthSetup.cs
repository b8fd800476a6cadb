using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.Host.Health;

internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<HealthCheck>()
        .AddHostedService<HealthSocket>();
}
