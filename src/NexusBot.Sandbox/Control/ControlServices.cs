using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.Sandbox.Control;

internal static class ControlServices
{
    public static void AddControl(this IServiceCollection services)
    {
        services.AddSingleton<ControlPanel>();
        services.AddSingleton<MemberView>();
        services.AddSingleton<FaultsInForce>();
        services.AddSingleton<WorldView>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<WireFeed>();
        services.AddSingleton<Caller>();
        services.AddSingleton<ActAnswer>();
        services.AddSingleton<ActEndpoints>();
        services.AddSingleton<ViewEndpoints>();
        services.AddSingleton<MemberEndpoints>();
        services.AddSingleton<StageEndpoints>();
        services.AddSingleton<FaultEndpoints>();
    }
}
