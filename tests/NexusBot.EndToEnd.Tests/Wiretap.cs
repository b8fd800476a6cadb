using System.Text.Json;

namespace NexusBot.EndToEnd.Tests;

/// <summary>Listens to what the bot says to Discord, since a ping that happens to reach nobody cannot be seen in a channel.</summary>
internal sealed class Wiretap : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-wire-");

    /// <summary>For <see cref="Sandbox.SandboxOptions.RecordTo"/>.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Every message sent or changed said itself that it mentions nobody.</summary>
    public void AssertNothingCouldPing()
    {
        var messages = Requests().Select(Message).OfType<JsonElement>().ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Equal("""{"parse":[]}""", message.GetProperty("allowed_mentions").GetRawText()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<JsonElement> Requests()
    {
        using var file = new FileStream(Path.Combine(Folder, "rest.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
            yield return JsonElement.Parse(line);
    }

    private static JsonElement? Message(JsonElement call)
    {
        if (call.GetProperty("method").GetString() == "GET" || !call.GetProperty("req").TryGetProperty("json", out var body))
            return null;

        var url = call.GetProperty("url").GetString()!;
        if (url.EndsWith("/callback", StringComparison.Ordinal))
            return body.TryGetProperty("data", out var data) && IsMessage(data) ? data : null;
        return IsMessage(body) && (url.Contains("/messages", StringComparison.Ordinal) || url.Contains("/webhooks/", StringComparison.Ordinal)) ? body : null;
    }

    // Forms and choices have neither; and what registers commands is a list.
    private static bool IsMessage(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && (data.TryGetProperty("content", out _) || data.TryGetProperty("embeds", out _));
}
