using Discord.Gateway.Payloads;

namespace Discord.Gateway.Session;

/// <summary>
/// What a session tells its client. All calls come from the read loop or the session's own task, one after the other,
/// and must return at once: whatever takes time is posted elsewhere.
/// </summary>
internal interface IGatewayListener
{
    void Connecting();

    /// <summary>READY or RESUMED has arrived.</summary>
    void Connected();

    void Disconnected(Exception reason);

    /// <summary>An event that has not been handled before; the frame lives only as long as the call.</summary>
    void Dispatched(in GatewayFrame frame);

    void LatencyMeasured(TimeSpan roundTrip);
}
