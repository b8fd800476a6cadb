namespace NexusBot.Sandbox.Rest;

/// <summary>Something that goes wrong with a call, on order.</summary>
public sealed record RestFault
{
    /// <summary>Waits before anything else happens.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>Answered instead of doing anything; 502 and the like come as HTML, as from a proxy.</summary>
    public int? Status { get; private init; }
    public TimeSpan? RetryAfter { get; private init; }
    public string Scope { get; private init; } = "user";

    /// <summary>The call does its work, and the connection breaks before the answer arrives.</summary>
    public bool LosesAnswer { get; private init; }

    /// <summary>A 429 of the network in front of Discord: a page of HTML, no bucket, only <c>Retry-After</c>.</summary>
    public bool IsCloudflare { get; private init; }

    public static RestFault FailsWith(int status) => new() { Status = status };

    public static RestFault IsDelayedBy(TimeSpan delay) => new() { Delay = delay };

    /// <param name="retryAfter">How long the bot is told to wait; nothing makes sure that it does.</param>
    /// <param name="scope"><c>user</c>, <c>shared</c> or <c>global</c>.</param>
    public static RestFault IsRateLimited(TimeSpan retryAfter, string scope = "user") => new() { RetryAfter = retryAfter, Scope = scope };

    /// <param name="retryAfter">What <c>Retry-After</c> says.</param>
    public static RestFault IsBannedByCloudflare(TimeSpan retryAfter) => new() { RetryAfter = retryAfter, IsCloudflare = true };

    public static RestFault AnswerIsLost() => new() { LosesAnswer = true };
}
