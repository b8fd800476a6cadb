using System.Net.Http.Headers;
using System.Text.Json;

namespace NexusBot.Sandbox.Tests;

/// <summary>What the Sandbox answered.</summary>
internal sealed record ApiAnswer(int Status, HttpResponseHeaders Headers, JsonElement Json)
{
    public int Code => Json.GetProperty("code").GetInt32();

    public ulong Id => ulong.Parse(Json.GetProperty("id").GetString()!, null);

    /// <summary>The string codes that the error tree holds at this path, such as <c>embeds.0.title</c>.</summary>
    public string[] ErrorsAt(string path)
    {
        var node = Json.GetProperty("errors");
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.TryGetProperty(step, out node))
                return [];
        }
        return node.TryGetProperty("_errors", out var errors)
            ? [.. errors.EnumerateArray().Select(error => error.GetProperty("code").GetString()!)]
            : [];
    }

    public string Header(string name) => Headers.GetValues(name).Single();
}
