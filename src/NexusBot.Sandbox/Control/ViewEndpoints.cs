using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What there is, and what a given member sees of it.</summary>
internal sealed class ViewEndpoints(SandboxWorld world, CommandCatalogue catalogue, Caller caller, MemberView view, WorldView writer)
{
    public Task WorldAsync(HttpContext context) => context.AnswerAsync(writer.WriteWorld);

    public Task MemberAsync(HttpContext context)
    {
        var user = caller.User(context);
        return context.AnswerAsync(json => writer.WriteMemberView(json, user));
    }

    public Task MessagesAsync(HttpContext context)
    {
        var user = caller.User(context);
        var channel = caller.Channel(user, context.Id("channel"));
        var messages = view.Messages(user.Id, channel, context.QueryNumber("limit", fallback: 50, min: 1, max: 1000));
        return context.AnswerAsync(json =>
        {
            json.WriteStartObject();
            WorldView.WriteArray(json, "messages", messages, message => writer.WriteMessage(json, message));
            json.WriteEndObject();
        });
    }

    public Task CommandsAsync(HttpContext context)
    {
        var user = caller.User(context);
        var channel = caller.Channel(user, context.QueryId("channel") ?? 0);
        return context.AnswerListAsync(catalogue.VisibleTo(user.Id, channel), (json, command) => json.WriteCommand(world, command));
    }
}
