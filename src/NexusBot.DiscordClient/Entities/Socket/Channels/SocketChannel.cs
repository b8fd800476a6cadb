namespace Discord.WebSocket;

public abstract class SocketChannel : SocketEntity<ulong>, IChannel
{
    internal SocketChannel(DiscordSocketClient discord, ulong id)
        : base(discord, id)
    {
    }

    public virtual DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    string IChannel.Name => "";
}
