namespace Discord;

public interface IDMChannel : IMessageChannel, IPrivateChannel
{
    IUser Recipient { get; }
}
