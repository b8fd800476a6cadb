namespace NexusBot.DiscordClient.Tests.Rest;

internal sealed record ScriptedRequest(
    string Method, string Endpoint, string? Json = null, IReadOnlyDictionary<string, object>? Parts = null, string? Reason = null)
{
    public string Line => $"{Method} {Endpoint}";
}
