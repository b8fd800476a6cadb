using Microsoft.Extensions.DependencyInjection;
using NexusBot.Host.Exchange;
using NexusBot.Host.Health;
using NexusBot.Host.Options;

namespace NexusBot.Host.Operating;

internal static class OperatingSetup
{
    public static IServiceCollection AddOperating(this IServiceCollection services, StorageOptions storage) => services
        .AddSingleton(storage)
        .AddSingleton<HealthCheck>()
        .AddSingleton<IOperatorVerb, HealthVerb>()
        .AddSingleton<IOperatorVerb, BackupVerb>()
        .AddSingleton<IOperatorVerb, ExportVerb>()
        .AddSingleton<IOperatorVerb, StoreImportVerb>()
        .AddHostedService<OperatorSocket>()
        .AddHostedService<BackupClock>();
}
