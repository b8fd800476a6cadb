namespace Discord;

public interface IMessage : ISnowflakeEntity, IDeletable
{
    MessageType Type { get; }
    IUser Author { get; }
    IMessageChannel Channel { get; }
    string Content { get; }
    DateTimeOffset Timestamp { get; }
    DateTimeOffset? EditedTimestamp { get; }
    MessageFlags? Flags { get; }
    IReadOnlyCollection<IAttachment> Attachments { get; }
    IReadOnlyCollection<IEmbed> Embeds { get; }
    MessageReference? Reference { get; }
}
