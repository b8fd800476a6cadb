using System.Collections.Immutable;
using System.Net;

namespace Discord.Net;

public class HttpException(
    HttpStatusCode httpCode, IRequest request, DiscordErrorCode? discordCode = null, string? reason = null,
    DiscordJsonError[]? errors = null)
    : Exception(Describe(httpCode, discordCode, reason))
{
    public HttpStatusCode HttpCode { get; } = httpCode;
    public DiscordErrorCode? DiscordCode { get; } = discordCode;
    public string? Reason { get; } = reason;
    public IRequest Request { get; } = request;
    public IReadOnlyCollection<DiscordJsonError> Errors { get; } = errors?.ToImmutableArray() ?? [];

    private static string Describe(HttpStatusCode httpCode, DiscordErrorCode? discordCode, string? reason) =>
        (discordCode, reason) switch
        {
            ({ } code, { } text) => $"The server responded with error {(int)code}: {text}",
            (null, { } text) => $"The server responded with error {(int)httpCode}: {text}",
            ({ } code, null) => $"The server responded with error {(int)code}: {httpCode}",
            _ => $"The server responded with error {(int)httpCode}: {httpCode}",
        };
}
