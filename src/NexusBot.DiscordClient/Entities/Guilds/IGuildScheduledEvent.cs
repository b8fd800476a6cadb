namespace Discord;

public interface IGuildScheduledEvent : IEntity<ulong>
{
    IGuild Guild { get; }
    ulong GuildId { get; }
    ulong? ChannelId { get; }
    IUser? Creator { get; }
    string Name { get; }
    string? Description { get; }
    DateTimeOffset StartTime { get; }
    DateTimeOffset? EndTime { get; }
    GuildScheduledEventPrivacyLevel PrivacyLevel { get; }
    GuildScheduledEventStatus Status { get; }
    GuildScheduledEventType Type { get; }
    ulong? EntityId { get; }
    string? Location { get; }
    int? UserCount { get; }

    Task StartAsync(RequestOptions? options = null);

    /// <summary>Completes one that has started, and cancels one that has not.</summary>
    Task EndAsync(RequestOptions? options = null);

    Task ModifyAsync(Action<GuildScheduledEventsProperties> func, RequestOptions? options = null);

    Task DeleteAsync(RequestOptions? options = null);
}
