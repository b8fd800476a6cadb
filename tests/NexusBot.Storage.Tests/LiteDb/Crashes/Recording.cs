using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>A run of writers over a recorded disk, with the moment at which each line was printed.</summary>
internal sealed class Recording
{
    // A flush lasts long enough for others to write meanwhile.
    private const int FlushSpins = 50_000;

    private readonly List<(int Moment, string Line)> _lines = [];

    private Recording(RecordingDisk disk) => Disk = disk;

    public RecordingDisk Disk { get; }

    public static async Task<Recording> MakeAsync(int seed, int threads, int changes, bool syncContext)
    {
        var recording = new Recording(new RecordingDisk { BeforeSync = () => Thread.SpinWait(FlushSpins) });
        using var store = Open(recording.Disk);
        var writers = Enumerable.Range(0, threads).Select(thread => new Writer(store, thread, threads, seed, recording.Print));
        await Task.WhenAll(writers.Select(writer => syncContext
            ? PumpedContext.RunAsync(() => writer.RunAsync(changes, CancellationToken.None))
            : writer.RunAsync(changes, CancellationToken.None)));
        return recording;
    }

    public static LiteDbStore Open(IStoreDisk disk) =>
        new(disk, heldLock: null, StoreSchema.Current, minimumFreeBytes: 0, TimeProvider.System, NullLogger<LiteDbStore>.Instance);

    /// <summary>Cuts the power at that moment, starts again from what is left, and says which promises were not kept.</summary>
    public async Task<Findings> CutAsync(int moment, Random random, Loss loss)
    {
        var left = new PowerCut(random, loss).After(Disk.Events, moment);
        using var store = Open(left);
        var promised = Acknowledged.Read(_lines.Where(line => line.Moment <= moment).Select(line => line.Line));
        return await Verification.RunAsync(store, promised, CancellationToken.None);
    }

    private void Print(string line)
    {
        lock (_lines)
            _lines.Add((Disk.Moment, line));
    }
}
