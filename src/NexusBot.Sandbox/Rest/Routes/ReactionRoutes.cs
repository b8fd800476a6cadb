using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class ReactionRoutes(SandboxWorld world, BotAccess access)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string emoji = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";
        routes.MapPut(emoji + "/@me", Add);
        routes.MapDelete(emoji + "/@me", context => Remove(context, world.Application.BotUserId));
        routes.MapDelete(emoji + "/{user_id}", context => Remove(context, context.Id("user_id")));
    }

    private Task Add(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"), Permissions.ReadMessageHistory);
        var message = access.Message(channel, context.Id("message_id"));
        var (id, name) = Emoji(context);
        if (message.Reactions.All(reaction => reaction.EmojiName != name))
            access.Channel(channel.Id, Permissions.AddReactions);
        if (!world.Reactions.TryAdd(message, id, name, world.Application.BotUserId))
            throw Refusals.TooManyReactions();
        return context.AnswerNothingAsync();
    }

    private Task Remove(HttpContext context, ulong userId)
    {
        var needed = userId == world.Application.BotUserId ? Permissions.None : Permissions.ManageMessages;
        var channel = access.Channel(context.Id("channel_id"), needed);
        var message = access.Message(channel, context.Id("message_id"));
        var (id, name) = Emoji(context);
        if (!world.Reactions.TryRemove(message, id, name, userId))
            throw Refusals.UnknownEmoji();
        return context.AnswerNothingAsync();
    }

    // "name:id" is a guild's own emoji, anything else the character itself.
    private static (ulong? Id, string Name) Emoji(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["emoji_name"]!;
        var parts = text.Split(':');
        if (parts.Length == 2 && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return (id, parts[0]);
        // A keycap begins with its digit.
        return text.Any(char.IsAsciiLetter) || text.All(char.IsAscii) ? throw Refusals.UnknownEmoji() : (null, text);
    }
}
