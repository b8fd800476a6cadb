namespace Discord.Wire;

internal sealed class ChannelModel
{
    public ulong Id { get; set; }
    public ChannelType Type { get; set; }
    public ulong? GuildId { get; set; }
    public int Position { get; set; }
    public OverwriteModel[]? PermissionOverwrites { get; set; }
    public string? Name { get; set; }
    public string? Topic { get; set; }
    public ulong? ParentId { get; set; }
    public ulong? OwnerId { get; set; }
    public int? UserLimit { get; set; }
    public UserModel[]? Recipients { get; set; }
    public ForumTagModel[]? AvailableTags { get; set; }
    public ThreadMetadataModel? ThreadMetadata { get; set; }
}
