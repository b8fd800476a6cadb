using System.Net;
using Discord.Net;

namespace Discord.Gateway.Session;

/// <summary>Keeps the bot connected: resumes where it can, identifies where it must, gives up only where Discord says so.</summary>
internal sealed class GatewaySession(
    GatewaySettings settings, GatewayLocator locator, IGatewayListener listener, TimeProvider time, Random random)
{
    private const int MostFailedResumes = 3;

    // A connection that drops as soon as it stands must not be retried in a tight loop.
    private static readonly TimeSpan s_stable = TimeSpan.FromSeconds(10);

    private readonly SessionState _state = new();
    private readonly Backoff _backoff = new(time, random);

    private int _failedResumes;

    /// <summary>Returns when stopped, or after a close that no new attempt can mend.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            listener.Connecting();
            var end = await ConnectAsync(stop);
            if (stop.IsCancellationRequested)
                end = new ConnectionEnd(NextStep.GiveUp, new OperationCanceledException("The client was stopped."));

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
            Remember(connection.WasEstablished, time.GetElapsedTime(begun));
            return end;
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            // The same fault as close code 4004, met one step earlier; whoever watches for it need know one shape only.
            return new ConnectionEnd(
                NextStep.GiveUp, new WebSocketClosedException(CloseCodes.AuthenticationFailed, "Authentication failed."));
        }
        catch (Exception unreachable)
        {
            // Whatever it was, the bot must come back: a session that dies of a surprise is a bot that has left.
            Remember(established: false, TimeSpan.Zero);
            return new ConnectionEnd(NextStep.Resume, unreachable);
        }
    }

    private async Task<Uri> LocateAsync(CancellationToken stop) =>
        _state is { CanResume: true, ResumeUrl: { Length: > 0 } resumeUrl } && locator.Address is { } original
            ? GatewayAddress.ForResume(resumeUrl, original)
            : await locator.ForIdentifyAsync(stop);

    private void Remember(bool established, TimeSpan lasted)
    {
        if (established)
        {
            _failedResumes = 0;
            if (lasted >= s_stable)
                _backoff.Reset();
        }
        else if (!_state.CanResume)
        {
            locator.Forget();
        }
        else if (++_failedResumes >= MostFailedResumes)
        {
            // The address to resume at may be what is wrong; a new session asks for another.
            _failedResumes = 0;
            _state.Forget();
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
}
