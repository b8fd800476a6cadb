namespace Discord;

/// <summary>What is not set stays as it is.</summary>
public class GuildScheduledEventsProperties
{
    public Optional<ulong?> ChannelId { get; set; }

    /// <summary>Where an external event takes place.</summary>
    public Optional<string> Location { get; set; }

    public Optional<string> Name { get; set; }
    public Optional<DateTimeOffset> StartTime { get; set; }
    public Optional<DateTimeOffset> EndTime { get; set; }
    public Optional<string> Description { get; set; }
    public Optional<GuildScheduledEventType> Type { get; set; }
    public Optional<GuildScheduledEventStatus> Status { get; set; }
}
