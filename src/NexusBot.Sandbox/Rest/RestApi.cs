using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.Sandbox.Rest;

/// <summary>Every route of the API, by the thing it is about.</summary>
internal static class RestApi
{
    public static void Map(RouteGroupBuilder api, IServiceProvider services)
    {
        ActivatorUtilities.CreateInstance<GatewayRoutes>(services).Map(api);

        var bot = api.MapGroup("");
        BotOnly.Mark(bot);
        ActivatorUtilities.CreateInstance<UserRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ApplicationRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<GuildRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<RoleRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<MemberRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<MemberEditRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ChannelRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<MessageRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<CommandRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ChannelEditRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ThreadRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ThreadMemberRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ScheduledEventRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<ReactionRoutes>(services).Map(bot);
        ActivatorUtilities.CreateInstance<PinRoutes>(services).Map(bot);
    }
}
