namespace Discord.Rest.Sending;

/// <summary>One route of one channel or guild, as long as it refuses.</summary>
internal sealed class Door
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private ApiReply _refusal;
    private int _refusals;
    private long _lastKnock;

    public void Refuse(ApiReply refusal, TimeProvider time)
    {
        lock (_lock)
        {
            _refusal = refusal;
            _refusals++;
            _lastKnock = time.GetTimestamp();
        }
    }

    /// <summary>The refusal that would come again; null for one caller in each pause, and for everyone until it has refused too often.</summary>
    public ApiReply? Answer(TimeProvider time)
    {
        lock (_lock)
        {
            if (_refusals < ShutDoors.MostKnocks)
                return null;
            if (time.GetElapsedTime(_lastKnock) < s_pause)
                return _refusal;

            _lastKnock = time.GetTimestamp();
            return null;
        }
    }

    public bool IsForgotten(TimeProvider time)
    {
        lock (_lock)
            return time.GetElapsedTime(_lastKnock) >= s_pause;
    }
}
