namespace Discord.Wire;

internal sealed class MessageModel
{
    public ulong Id { get; set; }
    public ulong ChannelId { get; set; }
    public ulong? GuildId { get; set; }
    public ulong? WebhookId { get; set; }
    public UserModel? Author { get; set; }
    public MemberModel? Member { get; set; }
    public MessageType Type { get; set; }
    public string? Content { get; set; }
    public DateTimeOffset Timestamp { get; set; }
    public DateTimeOffset? EditedTimestamp { get; set; }
    public MessageFlags? Flags { get; set; }
    public AttachmentModel[]? Attachments { get; set; }
    public EmbedModel[]? Embeds { get; set; }
    public MessageReferenceModel? MessageReference { get; set; }
}
