using System.Net;

namespace Discord.Net.Rest;

public struct RestResponse(HttpStatusCode statusCode, Dictionary<string, string> headers, Stream stream)
{
    public HttpStatusCode StatusCode { get; } = statusCode;
    public Dictionary<string, string> Headers { get; } = headers;
    public Stream Stream { get; } = stream;
}
