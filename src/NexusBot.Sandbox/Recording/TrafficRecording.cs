namespace NexusBot.Sandbox.Recording;

/// <summary>The two files of a recording: what was said over REST, and over the gateway.</summary>
public sealed class TrafficRecording : IDisposable
{
    internal TrafficRecording(string folder)
    {
        Directory.CreateDirectory(folder);
        Rest = new JsonLines(Path.Combine(folder, "rest.jsonl"));
        Gateway = new JsonLines(Path.Combine(folder, "gateway.jsonl"));
    }

    /// <summary>A new folder below the one that <c>SANDBOX_RECORDINGS</c> names, beside those of the same program; null without the variable.</summary>
    public static string? FolderByEnvironment() => Environment.GetEnvironmentVariable("SANDBOX_RECORDINGS") is { Length: > 0 } folder
        ? Path.Combine(folder, AppDomain.CurrentDomain.FriendlyName, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString())
        : null;

    internal JsonLines Rest { get; }
    internal JsonLines Gateway { get; }

    public void Dispose()
    {
        Rest.Dispose();
        Gateway.Dispose();
    }
}
