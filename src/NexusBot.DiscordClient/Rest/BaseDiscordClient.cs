using Discord.Rest.Api;

namespace Discord.Rest;

public abstract partial class BaseDiscordClient : IDiscordClient
{
    private readonly DiscordRestConfig _config;
    private readonly bool _ownsApi;
    private bool _isDisposed;

    internal BaseDiscordClient(DiscordRestConfig config, TimeProvider time)
        : this(config, new RestApi(config, time), time, ownsApi: true)
    {
    }

    private protected BaseDiscordClient(DiscordRestConfig config, RestApi api, TimeProvider time, bool ownsApi = false)
    {
        _config = config;
        _ownsApi = ownsApi;
        Api = api;
        Time = time;
    }

    public event Func<LogMessage, Task>? Log;

    public event Func<Task>? LoggedIn;

    public event Func<Task>? LoggedOut;

    public LoginState LoginState { get; private set; }
    public TokenType TokenType { get; private set; }
    public virtual ConnectionState ConnectionState => ConnectionState.Disconnected;
    public ISelfUser? CurrentUser { get; protected set; }

    internal RestApi Api { get; }
    internal TimeProvider Time { get; }

    public async Task LoginAsync(TokenType tokenType, string token, bool validateToken = true)
    {
        if (LoginState != LoginState.LoggedOut)
            await LogoutAsync();
        if (validateToken && string.IsNullOrWhiteSpace(token))
            throw new ArgumentNullException(nameof(token), "A token must not be empty.");

        LoginState = LoginState.LoggingIn;
        try
        {
            Api.Authorize(tokenType, token);
            TokenType = tokenType;
            await OnLoginAsync(tokenType, token);
            LoginState = LoginState.LoggedIn;
        }
        catch
        {
            await LogoutAsync();
            throw;
        }

        await RaiseAsync(LoggedIn);
    }

    public async Task LogoutAsync()
    {
        if (LoginState == LoginState.LoggedOut)
            return;

        LoginState = LoginState.LoggingOut;
        Api.Deauthorize();
        await OnLogoutAsync();
        CurrentUser = null;
        LoginState = LoginState.LoggedOut;
        await RaiseAsync(LoggedOut);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeCoreAsync();
        GC.SuppressFinalize(this);
    }

    internal virtual Task OnLoginAsync(TokenType tokenType, string token) => Task.CompletedTask;

    internal virtual Task OnLogoutAsync() => Task.CompletedTask;

    internal virtual void Dispose(bool disposing)
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        if (disposing && _ownsApi)
            Api.Dispose();
    }

    internal virtual ValueTask DisposeCoreAsync()
    {
        Dispose(disposing: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Templates only: no text, no token and no name goes into a log.</summary>
    internal async Task LogAsync(LogSeverity severity, string source, string message, Exception? exception = null)
    {
        if (severity > _config.LogLevel || Log is not { } log)
            return;

        foreach (var handler in log.GetInvocationList().Cast<Func<LogMessage, Task>>())
            await handler(new LogMessage(severity, source, message, exception));
    }

    private static async Task RaiseAsync(Func<Task>? handlers)
    {
        foreach (var handler in handlers?.GetInvocationList().Cast<Func<Task>>() ?? [])
            await handler();
    }
}
