using Discord.Net;
using Discord.Net.Rest;

namespace Discord.Rest.Sending;

internal sealed class ApiRequest(Route route, RequestOptions options) : IRequest
{
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_upload = TimeSpan.FromMinutes(1);

    private readonly TimeSpan? _attemptTimeout;

    public Route Route { get; } = route;
    public RequestOptions Options { get; } = options;
    public DateTimeOffset? TimeoutAt { get; init; }
    public byte[]? Json { get; init; }
    public IReadOnlyDictionary<string, object>? Parts { get; init; }

    /// <summary>An interaction is answered once, so its limit has nothing to teach the next one.</summary>
    public bool IsUnbucketed { get; init; }

    /// <summary>False where sending twice does twice, as nothing on the wire tells the second from the first.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>False where a file has gone by once it was read: sent again, it would be empty.</summary>
    public bool IsReadableAgain => Parts is null || Parts.Values.OfType<MultipartFile>().All(file => file.Stream.CanSeek);

    /// <summary>It makes something: once an answer was lost, a refusal of the repetition does not say that nothing was made.</summary>
    public bool Creates { get; init; }

    /// <summary>The error that means "done already" when an earlier attempt's answer was lost.</summary>
    public DiscordErrorCode? DoneCode { get; init; }

    /// <summary>Shorter where an answer is worthless later, longer where files go along: cut off on a slow line, they would never arrive.</summary>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout ?? (Parts is null ? s_attempt : s_upload);
        init => _attemptTimeout = value;
    }

    public RetryMode RetryMode => Options.RetryMode ?? RetryMode.AlwaysRetry;
}
