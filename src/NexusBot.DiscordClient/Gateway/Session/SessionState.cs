namespace Discord.Gateway.Session;

/// <summary>What must outlive a connection so that the next one can resume.</summary>
internal sealed class SessionState
{
    private string? _sessionId;
    private string? _resumeUrl;
    private int? _sequence;

    public bool CanResume => _sessionId is not null && _sequence is not null;

    public string? SessionId => _sessionId;

    public string? ResumeUrl => _resumeUrl;

    /// <summary>Written by the read loop, read by the heartbeat.</summary>
    public int? Sequence => _sequence;

    public void Begin(string sessionId, string? resumeUrl)
    {
        _sessionId = sessionId;
        _resumeUrl = resumeUrl;
    }

    /// <summary>False for an event that was handled before: a resume may replay what had already arrived.</summary>
    public bool TryAdvance(int? sequence)
    {
        if (sequence is null)
            return true;
        if (sequence <= _sequence)
            return false;

        _sequence = sequence;
        return true;
    }

    /// <summary>The session stays, and is resumed wherever the gateway is found.</summary>
    public void ForgetAddress() => _resumeUrl = null;

    public void Forget()
    {
        _sessionId = null;
        _resumeUrl = null;
        _sequence = null;
    }
}
