using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

/// <summary>Messages are passed on and not kept.</summary>
internal sealed class MessageDispatch(DiscordSocketClient client)
{
    public void Create(MessageModel model)
    {
        if (!client.Events.MessageReceived.HasSubscribers || model.Author is not { } author)
            return;

        var guild = model.GuildId is { } guildId ? client.GetGuild(guildId) : null;
        var channel = guild is null
            ? new SocketDMChannel(client, model.ChannelId, new SocketGlobalUser(client, author))
            : guild.GetChannel(model.ChannelId) as ISocketMessageChannel;
        client.Events.MessageReceived.Raise(new SocketUserMessage(client, model, guild, channel));
    }

    public void Delete(MessageDeletedModel model)
    {
        if (!client.Events.MessageDeleted.HasSubscribers)
            return;

        var channel = client.GetChannel(model.ChannelId) as IMessageChannel;
        client.Events.MessageDeleted.Raise((
            new Cacheable<IMessage, ulong>(null, model.Id, () => Gone<IMessage>("The message is gone.")),
            new Cacheable<IMessageChannel, ulong>(channel, model.ChannelId, () => Gone<IMessageChannel>("The channel is not known."))));
    }

    private static Task<T> Gone<T>(string reason) => Task.FromException<T>(new InvalidOperationException(reason));
}
