using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class MessageRoutes(SandboxWorld world, BotAccess access, MessageSending sending, RateLimiter limiter)
{
    private static readonly TimeSpan s_youth = TimeSpan.FromHours(1);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/channels/{channel_id}/messages", Create);
        routes.MapGet("/channels/{channel_id}/messages", List);
        routes.MapGet("/channels/{channel_id}/messages/{message_id}", Get);
        routes.MapPatch("/channels/{channel_id}/messages/{message_id}", Edit);
        routes.MapDelete("/channels/{channel_id}/messages/{message_id}", Delete);
        routes.MapPost("/channels/{channel_id}/typing", Type);
    }

    private async Task Create(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        sending.Refuse(channel);

        var request = await ApiRequest.ReadAsync(context);
        var input = MessageForm.Read(world, request, channel.Id, MessageRules.ChannelMessage);
        sending.RefuseWithout(channel, input);

        var botId = world.Application.BotUserId;
        var message = world.Messages.Post(input.ToDraft(channel.Id, botId, AllowedMentions.All));
        if (channel.Thread is { Archived: true })
            world.Threads.SetArchived(channel.Id, archived: false);
        await context.AnswerAsync(json => json.WriteMessage(world, message));
    }

    private async Task Edit(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        var existing = access.OwnMessage(channel, context.Id("message_id"));
        if (channel.Thread is { Archived: true })
            throw Refusals.ArchivedThread();

        if (world.WorldTime.GetUtcNow() - existing.Timestamp > s_youth && !await limiter.AdmitOldEditAsync(context, channel.Id))
            return;
        var request = await ApiRequest.ReadAsync(context);
        var input = MessageForm.Read(world, request, channel.Id, MessageRules.Edit(existing));
        var edited = world.Messages.Edit(channel.Id, existing.Id, message => input.ApplyTo(message, world, AllowedMentions.All))
            ?? throw Refusals.UnknownMessage();
        await context.AnswerAsync(json => json.WriteMessage(world, edited));
    }

    private Task Get(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"), Permissions.ReadMessageHistory);
        var message = access.Message(channel, context.Id("message_id"));
        return context.AnswerAsync(json => json.WriteMessage(world, message));
    }

    private Task List(HttpContext context)
    {
        const int most = 100;
        var channel = access.Channel(context.Id("channel_id"));
        if (!channel.HoldsMessages)
            throw Refusals.NotATextChannel();
        var limit = context.QueryNumber("limit", fallback: 50, min: 1, max: most);

        // Without the right to read history Discord answers an empty list instead of refusing.
        if (!world.Permissions.Has(world.Application.BotUserId, channel, Permissions.ReadMessageHistory))
            return context.AnswerListAsync(Array.Empty<Message>(), (json, message) => json.WriteMessage(world, message));
        return context.AnswerListAsync(Page(context, channel.Id, limit), (json, message) => json.WriteMessage(world, message));
    }

    private IReadOnlyList<Message> Page(HttpContext context, ulong channelId, int limit)
    {
        if (context.QueryId("around") is { } around)
        {
            var older = world.Messages.Between(channelId, 0, around, limit / 2);
            var newer = world.Messages.Between(channelId, around - 1, ulong.MaxValue, limit - older.Count, fromOldest: true);
            return [.. newer, .. older];
        }
        if (context.QueryId("after") is { } after)
            return world.Messages.Between(channelId, after, ulong.MaxValue, limit, fromOldest: true);
        return world.Messages.Between(channelId, 0, context.QueryId("before") ?? ulong.MaxValue, limit);
    }

    private Task Delete(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        var message = access.Message(channel, context.Id("message_id"));
        var botId = world.Application.BotUserId;
        if (message.AuthorId != botId && (channel.IsDirect || !world.Permissions.Has(botId, channel, Permissions.ManageMessages)))
            throw channel.IsDirect ? Refusals.SystemMessage() : Refusals.MissingPermissions();

        world.Messages.Delete(channel.Id, message.Id);
        return context.AnswerNothingAsync();
    }

    private Task Type(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        sending.Refuse(channel);
        world.Messages.Type(channel.Id, world.Application.BotUserId);
        return context.AnswerNothingAsync();
    }
}
