using Microsoft.Extensions.DependencyInjection;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

internal static class InteractionServices
{
    public static void AddInteractions(this IServiceCollection services, TimeProvider wireClock)
    {
        services.AddSingleton(s => new InteractionLog(s.GetRequiredService<SandboxWorld>().Ids, wireClock));
        services.AddSingleton<CommandCatalogue>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<CallbackEndpoint>();
        services.AddSingleton<WebhookEndpoints>();
        services.AddSingleton(s => new MemberActs(
            s.GetRequiredService<SandboxWorld>(),
            s.GetRequiredService<CommandCatalogue>(),
            s.GetRequiredService<InteractionLog>(),
            payload => s.GetRequiredService<GatewayServer>().DispatchToBot("INTERACTION_CREATE", payload)));
    }
}
