using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.Sandbox.Control;

/// <summary>The control API under <c>/sandbox</c>, by which the page and the test driver see and act as members.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this IEndpointRouteBuilder routes, IServiceProvider services)
    {
        var feed = services.GetRequiredService<LiveFeed>();
        var views = services.GetRequiredService<ViewEndpoints>();
        var stage = services.GetRequiredService<StageEndpoints>();
        var sandbox = routes.MapGroup("/sandbox").AddEndpointFilter(ControlErrors.InvokeAsync);
        sandbox.MapGet("/world", views.WorldAsync);
        sandbox.MapGet("/events", feed.HandleAsync);
        sandbox.MapGet("/wire", services.GetRequiredService<WireFeed>().HandleAsync);
        sandbox.MapGet("/clock", stage.ClockAsync);
        sandbox.MapPost("/clock/advance", stage.AdvanceAsync);
        sandbox.MapGet("/bot/ready", stage.ReadyAsync);
        sandbox.MapPost("/bot/restart", stage.RestartAsync);

        var faults = services.GetRequiredService<FaultEndpoints>();
        sandbox.MapPost("/faults/gateway", faults.GatewayAsync);
        sandbox.MapPost("/faults/rest", faults.RestAsync);
        sandbox.MapPost("/faults/guild", faults.GuildAsync);
        sandbox.MapDelete("/faults/rest/{number}", faults.TakeBackAsync);
        sandbox.MapDelete("/faults", faults.ClearAsync);
        MapMember(sandbox.MapGroup("/as/{user}"), views, services.GetRequiredService<ActEndpoints>(), services.GetRequiredService<MemberEndpoints>());
    }

    private static void MapMember(RouteGroupBuilder member, ViewEndpoints views, ActEndpoints acts, MemberEndpoints members)
    {
        member.MapGet("", views.MemberAsync);
        member.MapGet("/channels/{channel}/messages", views.MessagesAsync);
        member.MapPost("/channels/{channel}/messages", members.WriteAsync);
        member.MapGet("/commands", views.CommandsAsync);
        member.MapPost("/commands", acts.RunAsync);
        member.MapPost("/autocomplete", acts.AutocompleteAsync);
        member.MapPost("/components", acts.UseComponentAsync);
        member.MapPost("/modals", acts.SubmitModalAsync);
        member.MapPut("/channels/{channel}/messages/{message}/reactions/{emoji}", context => members.ReactAsync(context, add: true));
        member.MapDelete("/channels/{channel}/messages/{message}/reactions/{emoji}", context => members.ReactAsync(context, add: false));
        member.MapPut("/scheduled-events/{event}", context => members.ShowInterestAsync(context, interested: true));
        member.MapDelete("/scheduled-events/{event}", context => members.ShowInterestAsync(context, interested: false));
        member.MapPost("/dms", members.OpenDirectMessagesAsync);
        member.MapPut("/accepts-dms", members.AcceptDirectMessagesAsync);
        member.MapDelete("/messages/{message}", members.DismissAsync);
    }
}
