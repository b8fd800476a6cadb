using LiteDB;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class AbandonedEngineTests
{
    private const int Engines = 40;

    // LiteDB's finalizer throws when what it needs was finalised before it. That would end the process, and this run with it.
    [Fact]
    public void A_transaction_that_was_left_open_is_nothing_to_the_finalizer()
    {
        for (var i = 0; i < Engines; i++)
            OnItsOwnThread(AbandonInATransaction);

        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // A thread keeps alive what it has begun.
    private static void OnItsOwnThread(Action act)
    {
        var thread = new Thread(() => act());
        thread.Start();
        thread.Join();
    }

    private static void AbandonInATransaction()
    {
        var engine = new StoreEngine(StoreOpening.Open(new MemoryDisk(), TimeProvider.System, CancellationToken.None));
        engine.Lite.BeginTrans();
        engine.Lite.Insert("trial", [new BsonDocument { ["_id"] = 1 }], BsonAutoId.Guid);
        engine.Dispose();
    }
}
