using LiteDB;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.Tests.LiteDb.Crashes;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class AbandonedEngineTests
{
    private const int Engines = 10;

    // LiteDB's finalizer throws when what it needs was finalised before it. That would end the process, and this run with it.
    [Fact]
    public void A_transaction_that_was_left_open_is_nothing_to_the_finalizer() => AbandonMany(AbandonInATransaction);

    // Nor can LiteDB let go of a transaction that broke off while its pages were being written.
    [Fact]
    public void A_transaction_that_was_committed_to_a_failing_disk_is_nothing_to_the_finalizer() => AbandonMany(AbandonAfterAFailedWrite);

    private static void AbandonMany(Action abandon)
    {
        for (var i = 0; i < Engines; i++)
            OnItsOwnThread(abandon);

        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            OnItsOwnThread(GC.WaitForPendingFinalizers);
        }
    }

    // A thread keeps alive what it has begun.
    private static void OnItsOwnThread(Action act)
    {
        var thread = new Thread(() => act()) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }

    private static void AbandonInATransaction()
    {
        var engine = new StoreEngine(StoreOpening.Open(new MemoryDisk(), TimeProvider.System, CancellationToken.None));
        engine.Lite.BeginTrans();
        engine.Lite.Insert("trial", [new BsonDocument { ["_id"] = 1 }], BsonAutoId.Guid);
        engine.Dispose();
    }

    private static void AbandonAfterAFailedWrite()
    {
        var disk = new RecordingDisk();
        var engine = new StoreEngine(StoreOpening.Open(disk, TimeProvider.System, CancellationToken.None));
        disk.BeforeWrite = (_, _) => throw new IOException("EIO");
        try
        {
            for (var id = 1; id <= 3; id++)
            {
                engine.Lite.BeginTrans();
                engine.Lite.Insert("trial", [new BsonDocument { ["_id"] = id, ["text"] = new string('x', 40 * Page.Size) }], BsonAutoId.Guid);
                engine.Lite.Commit();
            }
        }
        catch (Exception)
        {
            // Whatever LiteDB says of it: what matters is what it leaves behind.
        }

        engine.Dispose();
    }
}
