namespace Discord;

public class RequestOptions
{
    public static RequestOptions Default => new();

    /// <summary>Milliseconds that sending, waiting for rate limits and retrying may take together.</summary>
    public int? Timeout { get; set; } = DiscordConfig.DefaultRequestTimeout;

    public CancellationToken CancelToken { get; set; } = CancellationToken.None;
    public RetryMode? RetryMode { get; set; }
    public string? AuditLogReason { get; set; }

    public RequestOptions Clone() => (RequestOptions)MemberwiseClone();
}
