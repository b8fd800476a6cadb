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
        var content = (await context.ReadBodyAsync<MessageBody>()).Content.Trim();
        if (!world.Permissions.Has(user.Id, channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages))
            throw new RefusedActException("You do not have permission to send messages in this channel.");
        if (content.Length == 0 || TextLength.Of(content) > MessageForm.MaxContent)
            throw new RefusedActException($"A message has between 1 and {MessageForm.MaxContent} characters.", "content");

        var message = world.Messages.Post(new MessageDraft { ChannelId = channel.Id, AuthorId = user.Id, Content = content });
        await context.AnswerAsync(json => json.WriteMessage(world, message));
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
