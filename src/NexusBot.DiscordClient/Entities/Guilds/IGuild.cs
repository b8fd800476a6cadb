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

    Task<IGuildUser> GetCurrentUserAsync(CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);
}
