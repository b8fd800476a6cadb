using System.Net;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Host.Files;

/// <summary>
/// Fetches members' files from Discord's two file hosts by name, over https, so that whoever answers in their place has to bear
/// Discord's certificate. A pretend Discord is its own file host, but only on loopback.
/// </summary>
internal sealed class MemberFiles : IMemberFiles, IDisposable
{
    private static readonly string[] s_hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan s_longestConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private readonly Uri? _pretended;
    private readonly TimeProvider _time;
    private readonly ILogger<MemberFiles> _logger;

    // Nothing that an answer says leads anywhere else, and nothing in it is unpacked.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = s_longestConnect,
        UseCookies = false,
        UseProxy = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public MemberFiles(Uri apiBase, TimeProvider time, ILogger<MemberFiles> logger)
    {
        _pretended = apiBase.IsLoopback ? apiBase : null;
        _time = time;
        _logger = logger;
    }

    public Refusal? Check(MemberFile file, int maxBytes) =>
        !IsAllowed(file.Address) ? MemberFileRefusals.NotOnDiscord(file.Name)
        : file.Bytes > maxBytes ? MemberFileRefusals.TooLarge(file.Name, maxBytes)
        : null;

    public async Task<Outcome<byte[]>> FetchAsync(MemberFile file, int maxBytes, CancellationToken cancellationToken)
    {
        if (Check(file, maxBytes) is { } refusal)
            return refusal;

        using var limit = new CancellationTokenSource(s_longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await _http.GetAsync(file.Address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? await ReadAsync(file, maxBytes, response.Content, either.Token)
                : Explain(file, response.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The address is a key to the file, so it is not logged.
            _logger.LogWarning("A member's file did not arrive: {Reason}", fault.GetType().Name);
            return MemberFileRefusals.Unreachable(file.Name);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<Outcome<byte[]>> ReadAsync(MemberFile file, int maxBytes, HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
            return MemberFileRefusals.TooLarge(file.Name, maxBytes);

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > maxBytes)
                return MemberFileRefusals.TooLarge(file.Name, maxBytes);

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.ToArray();
    }

    private static Refusal Explain(MemberFile file, HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => MemberFileRefusals.NotOnDiscord(file.Name),
        401 or 403 or 404 or 410 => MemberFileRefusals.Gone(file.Name),
        _ => MemberFileRefusals.Unreachable(file.Name),
    };

    private bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (IsDiscords(uri) || (_pretended is { } own && uri.Scheme == own.Scheme && uri.Authority == own.Authority));

    private static bool IsDiscords(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && s_hosts.Contains(uri.Host);
}
