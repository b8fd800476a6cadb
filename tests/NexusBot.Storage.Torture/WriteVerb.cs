using System.Text;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Storage.Torture;

/// <summary><c>write</c>: changes entries from several threads at once, and says so line by line, until it is killed.</summary>
internal static class WriteVerb
{
    private const int WarmUpWrites = 20;

    public static Task RunAsync(Options options, Stream output, CancellationToken cancellationToken) =>
        options.SyncContext
            ? PumpedContext.RunAsync(() => WriteAsync(options, output, cancellationToken))
            : WriteAsync(options, output, cancellationToken);

    private static async Task WriteAsync(Options options, Stream output, CancellationToken cancellationToken)
    {
        using var store = LiteDbStore.Open(options.Settings, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(store.Failed, cancellationToken);
        var alive = await ListAsync(store, cancellationToken);
        var writers = Enumerable.Range(0, options.Threads)
            .Select(thread => new Writer(store, thread, options.Threads, options.Seed, line => Print(output, line)))
            .ToList();
        writers.ForEach(writer => writer.Adopt(alive));
        if (!options.Cold)
            await WarmUpAsync(store, cancellationToken);

        Print(output, "READY\n");
        var backingUp = options.BackUp ? BackUpAsync(store, options.Path, stop.Token) : Task.CompletedTask;
        await Task.WhenAll(writers.Select(writer => options.SyncContext
            ? PumpedContext.RunAsync(() => writer.RunAsync(options.Changes, stop.Token))
            : Task.Run(() => writer.RunAsync(options.Changes, stop.Token), cancellationToken)));
        await stop.CancelAsync();
        await backingUp;
    }

    private static async Task BackUpAsync(LiteDbStore store, string path, CancellationToken cancellationToken)
    {
        var backups = new StoreBackups(store, new BackupFolder(path), TimeProvider.System);
        while (!cancellationToken.IsCancellationRequested)
            await backups.BackUpAsync(file: null, static _ => { }, CancellationToken.None);
    }

    // LiteDB writes its first pages in another way than later ones; without these, the first announced changes meet that way.
    private static async Task WarmUpAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUpWrites; i++)
            await store.WriteAsync(transaction => transaction.Upsert("members", new BsonDocument { ["_id"] = "warm-up" }), cancellationToken);
    }

    private static Task<List<(long Id, int Version)>> ListAsync(LiteDbStore store, CancellationToken cancellationToken) => store.ReadAsync(
        reader => reader.ListBy(Entry.Indexes.Keys.First(), "_id >= @0", BsonValue.MinValue)
            .ConvertAll(document => (document["_id"].AsInt64, document["ver"].AsInt32)),
        cancellationToken);

    // The stream has no buffer: a line is one write to the system, so a kill never leaves one that was printed only here.
    private static void Print(Stream output, string line) => output.Write(Encoding.ASCII.GetBytes(line));
}
