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

    /// <summary>How often each address answered a member, or tried to.</summary>
    public int CallbacksOf(ulong interactionId) => Calls("POST", $"/interactions/{interactionId}/").Count;

    /// <summary>The data of every event with this name that was sent to the bot.</summary>
    public IReadOnlyList<JsonElement> Events(string name) =>
    [
        .. Read("gateway.jsonl")
            .Where(line => line.TryGetProperty("p", out var frame) && frame.TryGetProperty("t", out var t) && t.ValueEquals(name))
            .Select(line => line.GetProperty("p").GetProperty("d")),
    ];

    /// <summary>What each connection to the gateway asked for.</summary>
    public IReadOnlyList<string> ConnectionQueries() =>
        [.. Read("gateway.jsonl").Where(line => Text(line, "dir") == "open").Select(line => line.GetProperty("query").ToString())];

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
