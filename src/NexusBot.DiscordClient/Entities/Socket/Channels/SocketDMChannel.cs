namespace Discord.WebSocket;

public partial class SocketDMChannel : SocketChannel, IDMChannel, ISocketPrivateChannel, ISocketMessageChannel
{
    internal SocketDMChannel(DiscordSocketClient discord, ulong id, SocketUser recipient)
        : base(discord, id) => Recipient = recipient;

    public SocketUser Recipient { get; }

    public override string ToString() => $"@{Recipient}";

    string IChannel.Name => ToString();

    IUser IDMChannel.Recipient => Recipient;

    IReadOnlyCollection<SocketUser> ISocketPrivateChannel.Recipients => [Recipient];

    IReadOnlyCollection<IUser> IPrivateChannel.Recipients => [Recipient];
}
