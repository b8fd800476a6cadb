namespace Discord;

public class MessageReference
{
    public MessageReference(
        ulong? messageId = null, ulong? channelId = null, ulong? guildId = null, bool? failIfNotExists = null,
        MessageReferenceType referenceType = MessageReferenceType.Default)
    {
        MessageId = messageId ?? Optional<ulong>.Unspecified;
        InternalChannelId = channelId ?? Optional<ulong>.Unspecified;
        GuildId = guildId ?? Optional<ulong>.Unspecified;
        FailIfNotExists = failIfNotExists ?? Optional<bool>.Unspecified;
        ReferenceType = referenceType;
    }

    public Optional<ulong> MessageId { get; }
    public ulong ChannelId => InternalChannelId.GetValueOrDefault();
    public Optional<ulong> GuildId { get; }
    public Optional<bool> FailIfNotExists { get; }
    public Optional<MessageReferenceType> ReferenceType { get; }

    internal Optional<ulong> InternalChannelId { get; }
}
