using Discord.Wire;

namespace Discord.WebSocket;

public class SocketUserMessage : SocketMessage, IUserMessage
{
    internal SocketUserMessage(DiscordSocketClient discord, MessageModel model, SocketGuild? guild, ISocketMessageChannel? channel)
        : base(discord, model, guild, channel)
    {
    }

    public async Task ModifyAsync(Action<MessageProperties> func, RequestOptions? options = null) =>
        await Channel.ModifyMessageAsync(Id, func, options);
}
