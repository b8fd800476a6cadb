namespace Discord.Gateway.Session;

/// <summary>Knows where to identify, and waits where the day's identifies are used up: going on would reset the token.</summary>
internal sealed class GatewayLocator(Func<CancellationToken, Task<GatewayOffer>> ask, TimeProvider time)
{
    // A single shard fills its bucket alone, however many buckets max_concurrency allows.
    private static readonly TimeSpan s_identifyInterval = TimeSpan.FromSeconds(5);

    private Uri? _address;
    private int _identifiesLeft;
    private TimeSpan _resetAfter;
    private long _lastIdentify = -1;

    /// <summary>Where the running session began; a resume takes its query from here.</summary>
    public Uri? Address => _address;

    public async Task<Uri> ForIdentifyAsync(CancellationToken cancellationToken)
    {
        if (_address is null || _identifiesLeft <= 0)
            await AskAsync(cancellationToken);
        while (_identifiesLeft <= 0)
        {
            await Task.Delay(_resetAfter + s_identifyInterval, time, cancellationToken);
            await AskAsync(cancellationToken);
        }

        await KeepIntervalAsync(cancellationToken);
        _lastIdentify = time.GetTimestamp();
        _identifiesLeft--;
        return _address!;
    }

    /// <summary>Where the address to resume at is not known; a resume spends none of the day's identifies.</summary>
    public async Task<Uri> ForResumeAsync(CancellationToken cancellationToken)
    {
        if (_address is null)
            await AskAsync(cancellationToken);
        return _address!;
    }

    /// <summary>After a failure the cached address may be the reason.</summary>
    public void Forget() => _address = null;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var offer = await ask(cancellationToken);
        _address = GatewayAddress.ForIdentify(offer.Url);
        _identifiesLeft = offer.IdentifiesLeft;
        _resetAfter = offer.ResetAfter;
    }

    private Task KeepIntervalAsync(CancellationToken cancellationToken)
    {
        var passed = _lastIdentify < 0 ? s_identifyInterval : time.GetElapsedTime(_lastIdentify);
        return passed >= s_identifyInterval ? Task.CompletedTask : Task.Delay(s_identifyInterval - passed, time, cancellationToken);
    }
}
