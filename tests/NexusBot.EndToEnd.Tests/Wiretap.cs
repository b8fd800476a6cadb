using System.Text.Json;
using NexusBot.Sandbox;
using NexusBot.Sandbox.Recording;

namespace NexusBot.EndToEnd.Tests;

/// <summary>Listens to what the bot and Discord say to each other, since not all of it shows on anyone's screen.</summary>
internal sealed class Wiretap : IDisposable
{
    // Where recordings are asked for, this one is kept among them.
    private readonly string? _kept = TrafficRecording.FolderByEnvironment();
    private readonly string _folder;

    public Wiretap() => _folder = _kept ?? Directory.CreateTempSubdirectory("nexusbot-wire-").FullName;

    public void Into(SandboxOptions options) => options.RecordTo = _folder;

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

    /// <summary>Every message sent or changed said itself that it mentions nobody.</summary>
    public void AssertNothingCouldPing()
    {
        var messages = Read("rest.jsonl").Select(Message).OfType<JsonElement>().ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal("""{"parse":[]}""", message.GetProperty("allowed_mentions").GetRawText()));
    }

    public void Dispose()
    {
        if (_kept is null)
            Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<JsonElement> Read(string name)
    {
        using var file = new FileStream(Path.Combine(_folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        // What follows the last line's end is still being written.
        return [.. text.ReadToEnd().Split('\n')[..^1].Select(line => JsonElement.Parse(line))];
    }

    private static JsonElement? Message(JsonElement call)
    {
        if (Text(call, "method") == "GET" || !call.GetProperty("req").TryGetProperty("json", out var body))
            return null;

        var url = Text(call, "url");
        if (url.EndsWith("/callback", StringComparison.Ordinal))
            return body.TryGetProperty("data", out var data) && IsMessage(data) ? data : null;
        return IsMessage(body) && (url.Contains("/messages", StringComparison.Ordinal) || url.Contains("/webhooks/", StringComparison.Ordinal)) ? body : null;
    }

    // Forms and choices have neither; and what registers commands is a list.
    private static bool IsMessage(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && (data.TryGetProperty("content", out _) || data.TryGetProperty("embeds", out _));

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
