using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Who is in a thread, and which threads rest in the archive.</summary>
internal sealed class ThreadMemberRoutes(SandboxWorld world, BotAccess access)
{
    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string members = "/channels/{channel_id}/thread-members";
        routes.MapGet(members, List);
        routes.MapGet(members + "/{user_id}", Get);
        routes.MapPut(members + "/{user_id}", Add);
        routes.MapDelete(members + "/{user_id}", Remove);
        routes.MapGet("/channels/{channel_id}/threads/archived/public", context => ListArchived(context, hidden: false, own: false));
        routes.MapGet("/channels/{channel_id}/threads/archived/private", context => ListArchived(context, hidden: true, own: false));
        routes.MapGet("/channels/{channel_id}/users/@me/threads/archived/private", context => ListArchived(context, hidden: true, own: true));
    }

    private Task List(HttpContext context)
    {
        var thread = FindThread(context);
        return context.AnswerListAsync(thread.Thread!.MemberIds, (json, userId) => json.WriteThreadMember(thread, userId));
    }

    private Task Get(HttpContext context)
    {
        var thread = FindThread(context);
        var userId = UserId(context);
        if (!thread.Thread!.MemberIds.Contains(userId))
            throw Refusals.UnknownMember();
        return context.AnswerAsync(json => json.WriteThreadMember(thread, userId));
    }

    private Task Add(HttpContext context)
    {
        var thread = FindOpen(context);
        var userId = UserId(context);
        if (world.Members.Find(thread.GuildId ?? 0, userId) is null)
            throw Refusals.UnknownUser();
        if (userId != BotId)
            access.Channel(thread.Id, Permissions.SendMessagesInThreads);
        if (thread.Thread!.MemberIds.Length >= Threads.MaxMembers)
            throw Refusals.TooManyThreadMembers();

        world.Threads.AddMember(thread.Id, userId);
        return context.AnswerNothingAsync();
    }

    private Task Remove(HttpContext context)
    {
        var thread = FindOpen(context);
        var userId = UserId(context);
        var isOwnPrivate = thread.Type == ChannelType.PrivateThread && thread.Thread!.OwnerId == BotId;
        if (userId != BotId && !isOwnPrivate)
            access.Channel(thread.Id, Permissions.ManageThreads);

        world.Threads.RemoveMember(thread.Id, userId);
        return context.AnswerNothingAsync();
    }

    private Task ListArchived(HttpContext context, bool hidden, bool own)
    {
        var parent = access.Channel(context.Id("channel_id"), Permissions.ReadMessageHistory);
        if (hidden && !own)
            access.Channel(parent.Id, Permissions.ManageThreads);
        var limit = context.QueryNumber("limit", fallback: 50, min: 2, max: 100);
        var threads = world.Channels.ListThreads(parent.GuildId ?? 0)
            .Where(thread => thread.ParentId == parent.Id && thread.Thread!.Archived && (thread.Type == ChannelType.PrivateThread) == hidden);
        Channel[] archived = [.. own ? OwnBefore(threads, context.QueryId("before")) : Before(threads, context.QueryInstant("before"))];
        return context.AnswerAsync(json => json.WriteThreadList(world, [.. archived.Take(limit)], hasMore: archived.Length > limit));
    }

    private IEnumerable<Channel> OwnBefore(IEnumerable<Channel> threads, ulong? before) => threads
        .Where(thread => thread.Thread!.MemberIds.Contains(BotId) && thread.Id < (before ?? ulong.MaxValue))
        .OrderByDescending(thread => thread.Id);

    private static IEnumerable<Channel> Before(IEnumerable<Channel> threads, DateTimeOffset? before) => threads
        .Where(thread => thread.Thread!.ArchiveTimestamp < (before ?? DateTimeOffset.MaxValue))
        .OrderByDescending(thread => thread.Thread!.ArchiveTimestamp);

    private Channel FindThread(HttpContext context) =>
        access.Channel(context.Id("channel_id")) is { IsThread: true } thread ? thread : throw Refusals.WrongChannelType();

    private Channel FindOpen(HttpContext context)
    {
        var thread = FindThread(context);
        return thread.Thread!.Archived ? throw Refusals.ArchivedThread() : thread;
    }

    private ulong UserId(HttpContext context) => context.Request.RouteValues["user_id"] as string == "@me" ? BotId : context.Id("user_id");
}
