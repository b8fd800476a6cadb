using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class ThreadRoutes(SandboxWorld world, BotAccess access)
{
    private const int DefaultArchiveMinutes = 4320;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/channels/{channel_id}/threads", Start);
        routes.MapPost("/channels/{channel_id}/messages/{message_id}/threads", StartFromMessage);
        routes.MapPut("/channels/{channel_id}/thread-members/{user_id}", AddMember);
        routes.MapDelete("/channels/{channel_id}/thread-members/{user_id}", RemoveMember);
        routes.MapPatch("/channels/{channel_id}", Edit);
    }

    private async Task Start(HttpContext context)
    {
        var parent = access.Channel(context.Id("channel_id"));
        if (parent.Type is not (ChannelType.Text or ChannelType.Announcement))
            throw Refusals.WrongChannelType();

        var form = (await ApiRequest.ReadAsync(context)).Form;
        var (name, minutes) = ReadForm(form);
        // A thread without a message is private unless the request says otherwise.
        var type = (ChannelType)(form["type"].OneOf(10, 11, 12) ?? (int)ChannelType.PrivateThread);
        var invitable = form["invitable"].Flag() ?? true;
        form.Errors.ThrowIfAny();

        access.Channel(parent.Id, type == ChannelType.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
        var thread = world.Threads.Start(parent, name, type, world.Application.BotUserId, minutes, invitable: invitable);
        await context.AnswerAsync(json => WriteCreated(json, thread), StatusCodes.Status201Created);
    }

    private async Task StartFromMessage(HttpContext context)
    {
        var parent = access.Channel(context.Id("channel_id"), Permissions.CreatePublicThreads);
        if (parent.Type is not (ChannelType.Text or ChannelType.Announcement))
            throw Refusals.WrongChannelType();
        var message = access.Message(parent, context.Id("message_id"));
        if (message.Flags.HasFlag(MessageFlags.HasThread))
            throw Refusals.ThreadExists();

        var form = (await ApiRequest.ReadAsync(context)).Form;
        var (name, minutes) = ReadForm(form);
        form.Errors.ThrowIfAny();

        var type = parent.Type == ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        var thread = world.Threads.Start(parent, name, type, world.Application.BotUserId, minutes, message.Id);
        await context.AnswerAsync(json => WriteCreated(json, thread), StatusCodes.Status201Created);
    }

    private Task AddMember(HttpContext context)
    {
        var thread = FindThread(context.Id("channel_id"));
        var userId = UserId(context);
        if (world.Members.Find(thread.GuildId ?? 0, userId) is null)
            throw Refusals.UnknownUser();
        world.Threads.AddMember(thread.Id, userId);
        return context.AnswerNothingAsync();
    }

    private Task RemoveMember(HttpContext context)
    {
        var thread = FindThread(context.Id("channel_id"));
        var userId = UserId(context);
        if (userId != world.Application.BotUserId)
            access.Channel(thread.Id, Permissions.ManageThreads);
        world.Threads.RemoveMember(thread.Id, userId);
        return context.AnswerNothingAsync();
    }

    private async Task Edit(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        if (channel.Thread is null)
            access.Channel(channel.Id, Permissions.ManageChannels);
        else if (channel.Thread.OwnerId != world.Application.BotUserId)
            access.Channel(channel.Id, Permissions.ManageThreads);

        var form = (await ApiRequest.ReadAsync(context)).Form;
        var name = form["name"].Text(max: 100, min: 1) ?? channel.Name;
        var topic = form["topic"].IsPresent ? form["topic"].Text(max: 1024) : channel.Topic;
        var slowmode = form["rate_limit_per_user"].Number(0, 21600) ?? channel.RateLimitPerUser;
        var (archived, locked) = (form["archived"].Flag(), form["locked"].Flag());
        var minutes = form["auto_archive_duration"].OneOf(60, 1440, 4320, 10080);
        form.Errors.ThrowIfAny();

        if (channel.Thread is { } was && (archived ?? was.Archived) != was.Archived)
            world.Threads.SetArchived(channel.Id, !was.Archived);
        var edited = world.Channels.Update(channel.Id, c => c with
        {
            Name = name,
            Topic = topic,
            RateLimitPerUser = slowmode,
            Thread = c.Thread is { } state
                ? state with { Locked = locked ?? state.Locked, AutoArchiveMinutes = minutes ?? state.AutoArchiveMinutes }
                : null,
        }) ?? throw Refusals.UnknownChannel();
        await context.AnswerAsync(json => json.WriteChannel(world, edited));
    }

    private static (string Name, int ArchiveMinutes) ReadForm(FormField form)
    {
        form["name"].Require();
        return (form["name"].Text(max: 100, min: 1) ?? "", form["auto_archive_duration"].OneOf(60, 1440, 4320, 10080) ?? DefaultArchiveMinutes);
    }

    private Channel FindThread(ulong id) => access.Channel(id) is { IsThread: true } thread ? thread : throw Refusals.WrongChannelType();

    private ulong UserId(HttpContext context) =>
        context.Request.RouteValues["user_id"] as string == "@me" ? world.Application.BotUserId : context.Id("user_id");

    private void WriteCreated(System.Text.Json.Utf8JsonWriter json, Channel thread)
    {
        json.WriteStartObject();
        json.WriteChannelFields(world, thread);
        json.WritePropertyName("member");
        json.WriteThreadMember(thread, world.Application.BotUserId);
        json.WriteEndObject();
    }
}
