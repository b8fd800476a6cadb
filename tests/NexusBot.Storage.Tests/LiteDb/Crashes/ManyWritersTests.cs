using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>The load under which LiteDB by itself breaks after a few hundred operations.</summary>
public sealed class ManyWritersTests : IDisposable
{
    private const int Threads = 8;
    private const int ChangesInEveryBuild = 40;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-many-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary><c>NEXUSBOT_WRITER_SECONDS=60</c> makes it last.</summary>
    [Fact]
    public async Task Eight_threads_that_write_to_four_collections_at_once_meet_no_fault()
    {
        var seconds = Environment.GetEnvironmentVariable("NEXUSBOT_WRITER_SECONDS");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        if (seconds is not null)
            stop.CancelAfter(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        var lines = new List<string>();
        using var store = LiteDbStore.Open(new StoreSettings(_folder.FullName, 0), TimeProvider.System, NullLogger<LiteDbStore>.Instance);

        var writers = Enumerable.Range(0, Threads).Select(thread => new Writer(store, thread, Threads, 1, line => Note(lines, line)));
        await Task.WhenAll(writers.Select(writer => Task.Run(
            () => writer.RunAsync(seconds is null ? ChangesInEveryBuild : int.MaxValue, stop.Token), TestContext.Current.CancellationToken)));

        var findings = await Verification.RunAsync(store, Acknowledged.Read(lines), TestContext.Current.CancellationToken);
        Assert.True(findings.IsClean, $"{findings}");
        Assert.Equal(lines.Count / 2, lines.Count(line => line.StartsWith("ACK", StringComparison.Ordinal)));
        TestContext.Current.SendDiagnosticMessage("{0} changes by {1} threads, each in {2} collections", lines.Count / 2, Threads, Entry.Indexes.Count);
    }

    private static void Note(List<string> lines, string line)
    {
        lock (lines)
            lines.Add(line);
    }
}
