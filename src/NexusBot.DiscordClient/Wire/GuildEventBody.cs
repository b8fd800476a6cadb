using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>A scheduled event to create or the changes to one. What is not set is left out; the channel may be set to none.</summary>
internal sealed class GuildEventBody
{
    [JsonConverter(typeof(OptionalIdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<ulong?> ChannelId { get; set; }

    public GuildEventPlaceModel? EntityMetadata { get; set; }
    public string? Name { get; set; }
    public GuildScheduledEventPrivacyLevel? PrivacyLevel { get; set; }
    public DateTimeOffset? ScheduledStartTime { get; set; }
    public DateTimeOffset? ScheduledEndTime { get; set; }
    public string? Description { get; set; }
    public GuildScheduledEventType? EntityType { get; set; }
    public GuildScheduledEventStatus? Status { get; set; }

    /// <summary>A data URI.</summary>
    public string? Image { get; set; }
}
