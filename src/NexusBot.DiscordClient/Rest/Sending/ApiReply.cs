using System.Net;

namespace Discord.Rest.Sending;

internal readonly record struct ApiReply(HttpStatusCode Status, RateLimitHeaders Limits, ReadOnlyMemory<byte> Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsServerFault => (int)Status >= 500;
}
