namespace Discord.Rest.Sending;

/// <summary>One route of one channel or guild, as long as it refuses.</summary>
internal sealed class Door
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _refusals;
    private long _lastKnock;

    public ApiReply Refusal { get; private set; }

    public void Refuse(ApiReply refusal, TimeProvider time)
    {
        lock (_lock)
        {
            Refusal = refusal;
            _refusals++;
            _lastKnock = time.GetTimestamp();
        }
    }

    /// <summary>True for one caller in each pause once it has refused too often.</summary>
    public bool LetsKnock(TimeProvider time)
    {
        lock (_lock)
        {
            if (_refusals < ShutDoors.MostKnocks)
                return true;
            if (time.GetElapsedTime(_lastKnock) < s_pause)
                return false;

            _lastKnock = time.GetTimestamp();
            return true;
        }
    }

    public bool IsForgotten(TimeProvider time)
    {
        lock (_lock)
            return time.GetElapsedTime(_lastKnock) >= s_pause;
    }
}
