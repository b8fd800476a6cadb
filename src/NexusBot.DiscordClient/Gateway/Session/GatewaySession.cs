using System.Net;
using Discord.Net;

namespace Discord.Gateway.Session;

/// <summary>Keeps the bot connected: resumes where it can, identifies where it must, gives up only where Discord says so.</summary>
internal sealed class GatewaySession(
    GatewaySettings settings, GatewayLocator locator, IGatewayListener listener, TimeProvider time, Random random)
    : IDisposable
{
    private const int MostFailedResumes = 3;
    private const int MostVainCalls = 3;

    // A connection that drops as soon as it stands must not be retried in a tight loop.
    private static readonly TimeSpan s_stable = TimeSpan.FromSeconds(10);

    private readonly SessionState _state = new();
    private readonly Backoff _backoff = new(time, random);

    private readonly CancellationTokenSource _tokenRefused = new();

    private int _failedResumes;
    private int _vainCalls;

    /// <summary>REST learned that the token is no good any more. The gateway goes on for a while with one that was revoked; we do not.</summary>
    public void EndWithoutToken()
    {
        try
        {
            _tokenRefused.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in this very moment.
        }
    }

    public void Dispose() => _tokenRefused.Dispose();

    /// <summary>Returns when stopped, or after a close that no new attempt can mend.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop, _tokenRefused.Token);
        await RunUntilAsync(over.Token);
    }

    private async Task RunUntilAsync(CancellationToken stop)
    {
        while (true)
        {
            listener.Connecting();
            var end = await ConnectAsync(stop);
            if (stop.IsCancellationRequested)
                end = new ConnectionEnd(NextStep.GiveUp, _tokenRefused.IsCancellationRequested ? Unauthorized() : Stopped());

            listener.Disconnected(end.Reason);
            if (end.Next == NextStep.GiveUp)
                return;

            await RecoverAsync(end.Next, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken stop)
    {
        try
        {
            var address = await LocateAsync(stop);
            using var connection = new GatewayConnection(settings, _state, listener, time, random);
            var begun = time.GetTimestamp();
            var end = await connection.RunAsync(address, stop);
            Remember(connection.WasEstablished, connection.WasGreeted, time.GetElapsedTime(begun));
            return end;
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            return new ConnectionEnd(NextStep.GiveUp, Unauthorized());
        }
        catch (Exception unreachable)
        {
            // Whatever it was, the bot must come back: a session that dies of a surprise is a bot that has left.
            Remember(established: false, greeted: false, TimeSpan.Zero);
            return new ConnectionEnd(NextStep.Resume, unreachable);
        }
    }

    private async Task<Uri> LocateAsync(CancellationToken stop) =>
        !_state.CanResume ? await locator.ForIdentifyAsync(stop)
        : _state.ResumeUrl is { Length: > 0 } resumeUrl && locator.Address is { } original
            ? GatewayAddress.ForResume(resumeUrl, original)
            : await locator.ForResumeAsync(stop);

    private void Remember(bool established, bool greeted, TimeSpan lasted)
    {
        if (established)
        {
            _failedResumes = 0;
            _vainCalls = 0;
            if (lasted >= s_stable)
                _backoff.Reset();
        }
        else if (!_state.CanResume)
        {
            locator.Forget();
        }
        else if (greeted)
        {
            if (++_failedResumes < MostFailedResumes)
                return;

            _failedResumes = 0;
            _state.Forget();
        }
        else if (++_vainCalls >= MostVainCalls)
        {
            // Discord keeps a session for minutes, so an outage ends none: it is the address that may be wrong.
            _vainCalls = 0;
            _state.ForgetAddress();
            locator.Forget();
        }
    }

    private async Task RecoverAsync(NextStep next, CancellationToken stop)
    {
        if (next == NextStep.Identify)
        {
            _state.Forget();
            // Discord asks for a random pause of one to five seconds before a new session.
            await Task.Delay(TimeSpan.FromSeconds(1 + (4 * random.NextDouble())), time, stop);
        }

        await _backoff.WaitAsync(stop);
    }

    private static OperationCanceledException Stopped() => new("The client was stopped.");

    // The same fault as close code 4004, met by REST first; whoever watches for it need know one shape only.
    private static WebSocketClosedException Unauthorized() => new(CloseCodes.AuthenticationFailed, "Authentication failed.");
}
