namespace Discord.Rest;

public abstract partial class BaseDiscordClient
{
    ISelfUser? IDiscordClient.CurrentUser => CurrentUser;

    Task IDiscordClient.StartAsync() => StartCoreAsync();

    Task IDiscordClient.StopAsync() => StopCoreAsync();

    Task<IChannel?> IDiscordClient.GetChannelAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        GetChannelCoreAsync(id, mode, options);

    Task<IGuild?> IDiscordClient.GetGuildAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        GetGuildCoreAsync(id, mode, options);

    Task<IReadOnlyCollection<IGuild>> IDiscordClient.GetGuildsAsync(CacheMode mode, RequestOptions? options) =>
        GetGuildsCoreAsync(mode, options);

    Task<IUser?> IDiscordClient.GetUserAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        GetUserCoreAsync(id, mode, options);

    // What a client over HTTP alone does; the gateway's client does more.
    internal virtual Task StartCoreAsync() => Task.CompletedTask;

    internal virtual Task StopCoreAsync() => Task.CompletedTask;

    internal virtual Task<IChannel?> GetChannelCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IChannel?>(null);

    internal virtual Task<IGuild?> GetGuildCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IGuild?>(null);

    internal virtual Task<IReadOnlyCollection<IGuild>> GetGuildsCoreAsync(CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IReadOnlyCollection<IGuild>>([]);

    internal virtual Task<IUser?> GetUserCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IUser?>(null);
}
