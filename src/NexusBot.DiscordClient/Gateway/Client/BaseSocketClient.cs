using Discord.Gateway.Events;
using Discord.Rest;

namespace Discord.WebSocket;

public abstract partial class BaseSocketClient : BaseDiscordClient, IRestClientProvider
{
    // A log that fails has nowhere to be reported.
    private readonly ClientEvent<LogMessage> _logged = new(static _ => { });

    internal BaseSocketClient(DiscordSocketConfig config, TimeProvider time)
        : base(config, time)
    {
        Events = new ClientEvents(ReportFault);
        _logged.Add(log => LogAsync(log.Severity, log.Source, log.Message, log.Exception));
    }

    public abstract int Latency { get; protected set; }

    public abstract DiscordSocketRestClient Rest { get; }

    public abstract IReadOnlyCollection<SocketGuild> Guilds { get; }

    public virtual new SocketSelfUser? CurrentUser
    {
        get => base.CurrentUser as SocketSelfUser;
        protected set => base.CurrentUser = value;
    }

    DiscordRestClient IRestClientProvider.RestClient => Rest;

    internal ClientEvents Events { get; }

    public abstract SocketUser? GetUser(ulong id);

    public abstract SocketChannel? GetChannel(ulong id);

    public abstract SocketGuild? GetGuild(ulong id);

    public abstract Task StartAsync();

    public abstract Task StopAsync();

    /// <summary>Logs without waiting for whoever listens: the read loop must go on.</summary>
    internal void PostLog(LogSeverity severity, string message, Exception? exception = null) =>
        _logged.Raise(new LogMessage(severity, "Gateway", message, exception));

    internal override Task StartCoreAsync() => StartAsync();

    internal override Task StopCoreAsync() => StopAsync();

    internal override async Task<IChannel?> GetChannelCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        GetChannel(id) ?? (mode == CacheMode.AllowDownload ? await DownloadChannelAsync(id, options) : null);

    internal override Task<IGuild?> GetGuildCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IGuild?>(GetGuild(id));

    internal override Task<IReadOnlyCollection<IGuild>> GetGuildsCoreAsync(CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IReadOnlyCollection<IGuild>>(Guilds);

    internal override async Task<IUser?> GetUserCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        GetUser(id) ?? (mode == CacheMode.AllowDownload ? await Rest.GetUserAsync(id, options) : (IUser?)null);

    // Of what can be written in, only threads in the archive are not told by the gateway.
    private async Task<IChannel?> DownloadChannelAsync(ulong id, RequestOptions? options) =>
        await Found.OrNullAsync(() => Api.GetChannelAsync(id, options)) is { ThreadMetadata: not null, GuildId: { } guildId } thread
        && GetGuild(guildId) is { } guild
            ? new RestThreadChannel(this, guild, thread)
            : null;

    private void ReportFault(string source, Exception fault) =>
        PostLog(LogSeverity.Error, $"A {source} handler has thrown an exception.", fault);
}
