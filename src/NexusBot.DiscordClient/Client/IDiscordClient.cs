namespace Discord;

public interface IDiscordClient : IDisposable, IAsyncDisposable
{
    ConnectionState ConnectionState { get; }
    ISelfUser? CurrentUser { get; }
    TokenType TokenType { get; }

    Task StartAsync();

    Task StopAsync();

    Task<IChannel?> GetChannelAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IGuild?> GetGuildAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IReadOnlyCollection<IGuild>> GetGuildsAsync(CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);

    Task<IUser?> GetUserAsync(ulong id, CacheMode mode = CacheMode.AllowDownload, RequestOptions? options = null);
}
