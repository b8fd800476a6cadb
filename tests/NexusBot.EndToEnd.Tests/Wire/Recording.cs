using System.Text.Json;
using NexusBot.Sandbox;

namespace NexusBot.EndToEnd.Tests.Wire;

/// <summary>Everything that the bot and the pretend Discord said to each other, in a folder that goes with the test.</summary>
internal sealed class Recording : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-wire-");

    public void Into(SandboxOptions options) => options.RecordTo = _folder.FullName;

    /// <summary>The answered calls of a method whose address has this part.</summary>
    public IReadOnlyList<JsonElement> Calls(string method, string part) =>
        [.. Read("rest.jsonl").Where(call => Text(call, "method") == method && Text(call, "url").Contains(part, StringComparison.Ordinal))];

    /// <summary>How often the bot tried to answer an interaction.</summary>
    public int CallbacksOf(string interactionId) => Calls("POST", $"/interactions/{interactionId}/").Count;

    public string LatestInteraction() => Text(Events("INTERACTION_CREATE")[^1], "id");

    public IReadOnlyList<string> InteractionTokens() => [.. Events("INTERACTION_CREATE").Select(interaction => Text(interaction, "token"))];

    /// <summary>The data of every event with this name that was sent to the bot.</summary>
    public IReadOnlyList<JsonElement> Events(string name) =>
    [
        .. Read("gateway.jsonl")
            .Where(line => line.TryGetProperty("p", out var frame) && frame.TryGetProperty("t", out var t) && t.ValueEquals(name))
            .Select(line => line.GetProperty("p").GetProperty("d")),
    ];

    /// <summary>The compression that each connection to the gateway asked for; empty for none.</summary>
    public IReadOnlyList<string> Compressions() =>
    [
        .. Read("gateway.jsonl")
            .Where(line => Text(line, "dir") == "open")
            .Select(line => line.GetProperty("query").TryGetProperty("compress", out var asked) ? asked.GetString()! : ""),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    private List<JsonElement> Read(string name)
    {
        using var file = new FileStream(Path.Combine(_folder.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(file);
        var read = new List<JsonElement>();
        while (lines.ReadLine() is { } line)
            read.Add(JsonElement.Parse(line));

        return read;
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
