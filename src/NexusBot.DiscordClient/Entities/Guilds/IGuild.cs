namespace Discord;

public interface IGuild : ISnowflakeEntity
{
    string Name { get; }
    bool Available { get; }
    ulong OwnerId { get; }
    IRole EveryoneRole { get; }
    IReadOnlyCollection<IRole> Roles { get; }
    string PreferredLocale { get; }

    IRole? GetRole(ulong id);

    Task<IGuildChannel?> GetChannelAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<ITextChannel?> GetTextChannelAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IGuildUser?> GetUserAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IReadOnlyCollection<IGuildUser>> GetUsersAsync(CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IGuildUser> GetCurrentUserAsync(CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IGuildScheduledEvent?> GetEventAsync(ulong id, RequestOptions? options = null);

    /// <summary>Those that are scheduled or under way.</summary>
    Task<IReadOnlyCollection<IGuildScheduledEvent>> GetEventsAsync(RequestOptions? options = null);

    Task<IGuildScheduledEvent> CreateEventAsync(
        string name, DateTimeOffset startTime, GuildScheduledEventType type,
        GuildScheduledEventPrivacyLevel privacyLevel = GuildScheduledEventPrivacyLevel.Private, string? description = null,
        DateTimeOffset? endTime = null, ulong? channelId = null, string? location = null, Image? coverImage = null,
        RequestOptions? options = null);
}
