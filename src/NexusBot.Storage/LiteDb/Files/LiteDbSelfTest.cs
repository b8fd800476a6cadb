using LiteDB;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// Tries at each start, in memory, that LiteDB's pages are as <see cref="Page"/> says: a transaction that only the log holds is
/// replayed, and one whose last page is missing is not. Another LiteDB, with other pages, fails here and touches no file.
/// </summary>
internal static class LiteDbSelfTest
{
    private const string Collection = "trial";

    public static void Run(TimeProvider time)
    {
        if (Survivors(time, lostPages: 0) != 2 || Survivors(time, lostPages: 1) != 1)
            throw new NotSupportedException("This LiteDB writes its pages differently. NexusBot needs exactly version 5.0.20.");
    }

    /// <summary>Writes two documents in two transactions, crashes, and counts what is there afterwards.</summary>
    private static int Survivors(TimeProvider time, int lostPages)
    {
        var disk = new MemoryDisk();
        var files = StoreOpening.Open(disk, time, CancellationToken.None);
        var engine = new StoreEngine(files);
        Insert(engine, 1);

        Span<byte> head = stackalloc byte[DataHead.Length];
        disk.Open(StoreOpening.DataName).Read(head, 0);
        Insert(engine, 2);
        disk.Open(StoreOpening.DataName).Write(head, 0);
        disk.Open(StoreOpening.LogName).Length = LogFile.LengthOf(files.LogPages - lostPages);

        using var reader = new StoreEngine(StoreOpening.Open(disk, time, CancellationToken.None)).Lite.Query(Collection, new Query());
        var count = 0;
        while (reader.Read())
            count++;

        return count;
    }

    private static void Insert(StoreEngine engine, int id)
    {
        engine.Lite.Insert(Collection, [new BsonDocument { ["_id"] = id, ["text"] = "trial" }], BsonAutoId.Guid);
        engine.MakeDurable();
    }
}
