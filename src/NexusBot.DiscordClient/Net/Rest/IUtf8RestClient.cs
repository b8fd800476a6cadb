using Discord.Rest.Sending;

namespace Discord.Net.Rest;

/// <summary>The same seam without a string or a dictionary per request.</summary>
internal interface IUtf8RestClient : IRestClient
{
    Task<ApiReply> SendAsync(string method, string endpoint, byte[]? json, string? reason, CancellationToken cancellationToken);
}
