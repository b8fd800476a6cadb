namespace Discord.Gateway.Payloads.Events;

internal sealed class MessageDeletedModel
{
    public ulong Id { get; set; }
    public ulong ChannelId { get; set; }
}
