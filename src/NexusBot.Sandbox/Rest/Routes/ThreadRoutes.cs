using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Opens threads: beside a channel, on a message, or as a post of a forum.</summary>
internal sealed class ThreadRoutes(SandboxWorld world, BotAccess access, MessageSending sending)
{
    private const int DefaultArchiveMinutes = 4320;

    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/channels/{channel_id}/threads", Start);
        routes.MapPost("/channels/{channel_id}/messages/{message_id}/threads", StartFromMessage);
    }

    private async Task Start(HttpContext context)
    {
        var parent = access.Channel(context.Id("channel_id"));
        var request = await ApiRequest.ReadAsync(context);
        var (thread, first) = parent.Type switch
        {
            ChannelType.Forum => Post(parent, request),
            ChannelType.Text or ChannelType.Announcement => (Start(parent, request.Form), null),
            _ => throw Refusals.WrongChannelType(),
        };
        await context.AnswerAsync(json => WriteCreated(json, thread, first), StatusCodes.Status201Created);
    }

    private Channel Start(Channel parent, FormField form)
    {
        var (name, minutes) = ReadForm(form);
        // A thread without a message is private unless the request says otherwise.
        var type = (ChannelType)(form["type"].OneOf(10, 11, 12) ?? (int)ChannelType.PrivateThread);
        var invitable = form["invitable"].Flag() ?? true;
        form.Errors.ThrowIfAny();
        access.Channel(parent.Id, type == ChannelType.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
        RefuseMore(parent);

        return world.Threads.Start(parent, name, type, BotId, minutes, invitable: invitable);
    }

    // A post is a thread whose first message has the thread's id.
    private (Channel Thread, Message? First) Post(Channel forum, ApiRequest request)
    {
        access.Channel(forum.Id, Permissions.SendMessages);
        var form = request.Form;
        var (name, minutes) = ReadForm(form);
        form["message"].Require();
        var tags = AppliedTagsForm.Read(forum, form["applied_tags"]);
        form.Errors.ThrowIfAny();
        if (forum.RequiresTag && tags.IsEmpty)
            throw Refusals.TagRequired();
        RefuseMore(forum);
        var input = MessageForm.Read(world, request, form["message"], forum.Id, MessageRules.ChannelMessage);
        sending.RefuseWithout(forum, input);

        var thread = world.Threads.Start(forum, name, ChannelType.PublicThread, BotId, minutes, appliedTagIds: tags);
        var attachments = (input.Attachments ?? []).Select(attachment => attachment with { ChannelId = thread.Id });
        var draft = (input with { Attachments = [.. attachments] }).ToDraft(thread.Id, BotId, AllowedMentions.All) with { Id = thread.Id };
        return (thread, world.Messages.Post(draft));
    }

    private async Task StartFromMessage(HttpContext context)
    {
        var parent = access.Channel(context.Id("channel_id"), Permissions.CreatePublicThreads);
        if (parent.Type is not (ChannelType.Text or ChannelType.Announcement))
            throw Refusals.WrongChannelType();
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var (name, minutes) = ReadForm(form);
        form.Errors.ThrowIfAny();

        var thread = StartFrom(parent, context.Id("message_id"), name, minutes);
        await context.AnswerAsync(json => WriteCreated(json, thread, first: null), StatusCodes.Status201Created);
    }

    // Looked at and started at once, since of two requests of one moment only one starts it.
    private Channel StartFrom(Channel parent, ulong messageId, string name, int archiveMinutes)
    {
        using (world.Enter())
        {
            if (access.Message(parent, messageId).Flags.HasFlag(MessageFlags.HasThread))
                throw Refusals.ThreadExists();
            RefuseMore(parent);

            var type = parent.Type == ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
            return world.Threads.Start(parent, name, type, BotId, archiveMinutes, messageId);
        }
    }

    private static (string Name, int ArchiveMinutes) ReadForm(FormField form)
    {
        form["name"].Require();
        return (form["name"].Text(max: 100, min: 1) ?? "", form["auto_archive_duration"].OneOf(60, 1440, 4320, 10080) ?? DefaultArchiveMinutes);
    }

    private void RefuseMore(Channel parent)
    {
        if (world.Channels.ListThreads(parent.GuildId ?? 0).Count(thread => !thread.Thread!.Archived) >= Threads.MaxActive)
            throw Refusals.TooManyActiveThreads();
    }

    private void WriteCreated(Utf8JsonWriter json, Channel thread, Message? first)
    {
        json.WriteStartObject();
        json.WriteChannelFields(world, world.Channels.Find(thread.Id) ?? thread);
        json.WritePropertyName("member");
        json.WriteThreadMember(thread, BotId);
        if (first is not null)
        {
            json.WritePropertyName("message");
            json.WriteMessage(world, first);
        }
        json.WriteEndObject();
    }
}
