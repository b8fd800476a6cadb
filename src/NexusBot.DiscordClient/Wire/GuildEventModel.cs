namespace Discord.Wire;

internal sealed class GuildEventModel
{
    public ulong Id { get; set; }
    public ulong GuildId { get; set; }
    public ulong? ChannelId { get; set; }
    public ulong? CreatorId { get; set; }
    public UserModel? Creator { get; set; }
    public string Name { get; set; } = "";
    public string? Description { get; set; }
    public DateTimeOffset ScheduledStartTime { get; set; }
    public DateTimeOffset? ScheduledEndTime { get; set; }
    public GuildScheduledEventPrivacyLevel PrivacyLevel { get; set; }
    public GuildScheduledEventStatus Status { get; set; }
    public GuildScheduledEventType EntityType { get; set; }
    public ulong? EntityId { get; set; }
    public GuildEventPlaceModel? EntityMetadata { get; set; }
    public int? UserCount { get; set; }
}
