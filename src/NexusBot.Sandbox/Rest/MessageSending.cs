using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Where the bot may send, and what a message of its may hold there.</summary>
internal sealed class MessageSending(SandboxWorld world)
{
    /// <summary>Refuses what may not be sent into this channel by the bot, whatever it is.</summary>
    public void Refuse(Channel channel)
    {
        var botId = world.Application.BotUserId;
        if (channel.Type == ChannelType.Forum)
            throw Refusals.CannotSendInForum();
        if (!channel.HoldsMessages)
            throw Refusals.NotATextChannel();
        if (channel.IsDirect)
            RefuseDirect(channel);
        if (channel.Thread is { Locked: true } && !world.Permissions.Has(botId, channel, Permissions.ManageThreads))
            throw Refusals.ThreadLocked();

        var needed = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        if (!world.Permissions.Has(botId, channel, needed))
            throw Refusals.MissingPermissions();
    }

    private void RefuseDirect(Channel channel)
    {
        var botId = world.Application.BotUserId;
        var others = channel.ParticipantIds.Where(id => id != botId).ToArray();
        if (others.Any(id => world.Users.Find(id) is { DirectMessagesClosed: true }))
            throw Refusals.CannotMessageUser();
        if (!world.Guilds.OfMember(botId).Any(guild => others.All(id => world.Members.Find(guild.Id, id) is not null)))
            throw Refusals.NoMutualGuild();
    }

    /// <summary>Refuses the parts of a message for which the bot lacks the permission.</summary>
    public void RefuseWithout(Channel channel, MessageInput input)
    {
        var has = world.Permissions.InChannel(world.Application.BotUserId, channel);
        if (input.Attachments is { IsEmpty: false } && !has.HasFlag(Permissions.AttachFiles))
            throw Refusals.MissingPermissions();
        if (input.Embeds is { } embeds && embeds.GetArrayLength() > 0 && !has.HasFlag(Permissions.EmbedLinks))
            throw Refusals.MissingPermissions();
        if (input.Tts && !has.HasFlag(Permissions.SendTtsMessages))
            throw Refusals.MissingPermissions();
        if (input.RepliesTo is not null && !has.HasFlag(Permissions.ReadMessageHistory))
            throw Refusals.ReplyNeedsHistory();
    }
}
