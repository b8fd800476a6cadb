using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What a member does without the bot: write, open and close direct messages, dismiss what only they see.</summary>
internal sealed class MemberEndpoints(SandboxWorld world, Caller caller, MemberView view)
{
    public async Task WriteAsync(HttpContext context)
    {
        var user = caller.User(context);
        var channel = caller.Channel(user, context.Id("channel"));
        var body = await context.ReadBodyAsync<MessageBody>();
        var content = body.Content.Trim();
        if (!world.Permissions.Has(user.Id, channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages))
            throw new RefusedActException("You do not have permission to send messages in this channel.");
        var files = body.Files ?? [];
        if ((content.Length == 0 && files.Count == 0) || TextLength.Of(content) > MessageForm.MaxContent)
            throw new RefusedActException($"A message has between 1 and {MessageForm.MaxContent} characters.", "content");

        RefuseWriting(user, channel);
        RefuseFiles(user, channel, files);
        if (channel.Thread is { Archived: true })
            world.Threads.SetArchived(channel.Id, archived: false);

        var message = world.Messages.Post(new MessageDraft
        {
            ChannelId = channel.Id,
            AuthorId = user.Id,
            Content = content,
            Attachments = [.. files.Select(file => Attach(channel, file))],
        });
        await context.AnswerAsync(json => json.WriteMessage(world, message));
    }

    private void RefuseFiles(User user, Channel channel, IReadOnlyList<FileBody> files)
    {
        if (files.Count > 0 && !world.Permissions.Has(user.Id, channel, Permissions.AttachFiles))
            throw new RefusedActException("You do not have permission to attach files in this channel.", "files");
        if (files.Count > Attachment.MaxOfMessage)
            throw new RefusedActException($"A message takes up to {Attachment.MaxOfMessage} files.", "files");
        if (files.Any(file => file.Content.Length > Attachment.MaxBytes))
            throw new RefusedActException("Your files are too powerful. The largest has 10 MB.", "files");
    }

    private Attachment Attach(Channel channel, FileBody file)
    {
        var size = ImageSize.Of(file.Content);
        return new Attachment
        {
            Id = world.Ids.Next(),
            ChannelId = channel.Id,
            Filename = file.Filename,
            Content = file.Content,
            ContentType = file.ContentType ?? AttachmentForm.ContentTypeOf(file.Filename, sent: null),
            Description = file.Description,
            Width = size?.Width,
            Height = size?.Height,
        };
    }

    public Task ReactAsync(HttpContext context, bool add)
    {
        var user = caller.User(context);
        var channel = caller.Channel(user, context.Id("channel"));
        var emoji = (string)context.Request.RouteValues["emoji"]!;
        // To what only one member sees nobody reacts, not even they.
        var message = world.Messages.Find(channel.Id, context.Id("message")) is { IsEphemeral: false } found ? found : throw Refusals.UnknownMessage();
        var isNew = message.Reactions.All(reaction => reaction.EmojiName != emoji);
        if (add && isNew && !world.Permissions.Has(user.Id, channel, Permissions.AddReactions))
            throw new RefusedActException("You do not have permission to add reactions in this channel.");
        if (add && !world.Reactions.TryAdd(message, emojiId: null, emoji, user.Id))
            throw Refusals.TooManyReactions();
        if (!add && !world.Reactions.TryRemove(message, emojiId: null, emoji, user.Id))
            throw Refusals.UnknownEmoji();
        return context.AnswerNothingAsync();
    }

    /// <summary>Presses "Interested" on a scheduled event, or takes it back.</summary>
    public Task ShowInterestAsync(HttpContext context, bool interested)
    {
        var user = caller.User(context);
        var id = context.Id("event");
        if (!world.Guilds.OfMember(user.Id).Any(guild => world.ScheduledEvents.Find(guild.Id, id) is not null))
            throw Refusals.UnknownEvent();
        world.ScheduledEvents.SetInterest(id, user.Id, interested);
        return context.AnswerNothingAsync();
    }

    private void RefuseWriting(User user, Channel channel)
    {
        if (!channel.HoldsMessages)
            throw new RefusedActException("Nobody can write here.");
        if (channel.Thread is { Locked: true } && !world.Permissions.Has(user.Id, channel, Permissions.ManageThreads))
            throw new RefusedActException("This thread is locked.");

        var last = world.Messages.List(channel.Id).LastOrDefault(message => message.AuthorId == user.Id)?.Timestamp;
        var wait = last + TimeSpan.FromSeconds(channel.RateLimitPerUser) - world.WorldTime.GetUtcNow();
        const Permissions passes = Permissions.BypassSlowmode;
        if (wait > TimeSpan.Zero && !world.Permissions.Has(user.Id, channel, passes))
            throw new RefusedActException($"Slowmode is on. Wait {Math.Ceiling(wait.Value.TotalSeconds)} seconds.");
    }

    public Task OpenDirectMessagesAsync(HttpContext context)
    {
        var channel = world.Channels.OpenDirect(caller.User(context).Id, world.Application.BotUserId);
        return context.AnswerAsync(json => json.WriteChannel(world, channel));
    }

    public async Task AcceptDirectMessagesAsync(HttpContext context)
    {
        var user = caller.User(context);
        var body = await context.ReadBodyAsync<AcceptsDirectMessagesBody>();
        world.Users.CloseDirectMessages(user.Id, closed: !body.Open);
        await context.AnswerNothingAsync();
    }

    public Task DismissAsync(HttpContext context)
    {
        view.Dismiss(caller.User(context).Id, context.Id("message"));
        return context.AnswerNothingAsync();
    }
}
