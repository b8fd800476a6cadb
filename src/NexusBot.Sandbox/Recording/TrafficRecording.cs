using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Recording;

/// <summary>What was said over REST, and over the gateway: in two files, for the pages that look on, or both.</summary>
public sealed class TrafficRecording : IDisposable
{
    internal TrafficRecording(string? folder, RecentTraffic? recent, WorldClock clock)
    {
        if (folder is not null)
            Directory.CreateDirectory(folder);
        Rest = new JsonLines(FileIn(folder, "rest.jsonl"), recent, clock);
        Gateway = new JsonLines(FileIn(folder, "gateway.jsonl"), recent, clock);
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

    private static string? FileIn(string? folder, string name) => folder is null ? null : Path.Combine(folder, name);
}
