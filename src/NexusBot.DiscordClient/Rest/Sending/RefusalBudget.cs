using System.Net;

namespace Discord.Rest.Sending;

/// <summary>
/// Discord bans an address that is refused ten thousand times in ten minutes. A bot that comes near it is at fault and
/// does not notice, so it falls silent at a tenth of that.
/// </summary>
internal sealed class RefusalBudget(TimeProvider time)
{
    public const int Most = 1000;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly long[] _refusals = new long[Most];
    private int _next;
    private int _counted;

    public bool IsSpent
    {
        get
        {
            lock (_lock)
                return _counted == Most && time.GetElapsedTime(_refusals[_next]) < s_window;
        }
    }

    public void Count(ApiReply reply)
    {
        if (!IsHeldAgainstUs(reply))
            return;

        lock (_lock)
        {
            _refusals[_next] = time.GetTimestamp();
            _next = (_next + 1) % Most;
            _counted = Math.Min(_counted + 1, Most);
        }
    }

    // A limit that others used up is nobody's fault.
    private static bool IsHeldAgainstUs(ApiReply reply) =>
        reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (reply.Status == HttpStatusCode.TooManyRequests && !reply.Limits.IsShared);
}
