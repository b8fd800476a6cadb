using System.Text;
using System.Text.Json;

namespace NexusBot.Sandbox.Tests.Interactions;

/// <summary>An interaction as the bot got it, and the bot's ways to answer.</summary>
internal sealed class Heard(HttpClient http, ulong applicationId, JsonElement payload)
{
    public JsonElement Json { get; } = payload;
    public JsonElement Data => Json.GetProperty("data");
    public string Id => Json.GetProperty("id").GetString()!;
    public string Token => Json.GetProperty("token").GetString()!;

    /// <summary>The command with its subcommands, or the custom id.</summary>
    public string Name => Data.TryGetProperty("custom_id", out var customId) ? customId.GetString()! : NameOf(Data);

    public IReadOnlyList<JsonElement> Options
    {
        get
        {
            var node = Data;
            while (Inner(node) is { } inner)
                node = inner;
            return node.TryGetProperty("options", out var options) ? [.. options.EnumerateArray()] : [];
        }
    }

    public Task<ApiAnswer> RespondAsync(string json, string query = "") =>
        SendAsync(HttpMethod.Post, $"interactions/{Id}/{Token}/callback{query}", json);

    public Task<ApiAnswer> SayAsync(string text, bool ephemeral = false) =>
        RespondAsync($$$"""{"type":4,"data":{"content":"{{{text}}}","flags":{{{(ephemeral ? 64 : 0)}}}}}""");

    public Task<ApiAnswer> FollowUpAsync(string json) => SendAsync(HttpMethod.Post, $"webhooks/{applicationId}/{Token}", json);

    public Task<ApiAnswer> EditAsync(string json, string message = "@original") =>
        SendAsync(HttpMethod.Patch, $"webhooks/{applicationId}/{Token}/messages/{message}", json);

    public Task<ApiAnswer> GetAsync(string message = "@original") =>
        SendAsync(HttpMethod.Get, $"webhooks/{applicationId}/{Token}/messages/{message}", json: null);

    public Task<ApiAnswer> DeleteAsync(string message = "@original") =>
        SendAsync(HttpMethod.Delete, $"webhooks/{applicationId}/{Token}/messages/{message}", json: null);

    private static string NameOf(JsonElement node) =>
        Inner(node) is { } inner ? $"{node.GetProperty("name").GetString()} {NameOf(inner)}" : node.GetProperty("name").GetString()!;

    private static JsonElement? Inner(JsonElement node) =>
        node.TryGetProperty("options", out var options) && options.GetArrayLength() > 0 && options[0].GetProperty("type").GetInt32() is 1 or 2
            ? node.GetProperty("options")[0]
            : null;

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, response.Headers, text.StartsWith('{') ? JsonElement.Parse(text) : default);
    }
}
