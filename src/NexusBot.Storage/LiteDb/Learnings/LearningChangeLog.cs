using System.Security.Cryptography;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>
/// A row for each change of a learning, written with it, for what is derived from learnings. It names the learning and nobody:
/// no guild, no member, no text, so there is nothing to erase in it.
/// </summary>
internal static class LearningChangeLog
{
    /// <summary>Who lags further behind reads everything anew.</summary>
    public const int Kept = 10_000;

    private const string Collection = "learningChanges";
    private const int BetweenPrunings = 64;

    public static ChangePoint Record(StoreTransaction transaction, LearningId learning)
    {
        var number = (FindLatest(transaction)?.Number ?? 0) + 1;
        var mark = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        transaction.Insert(Collection, new BsonDocument { ["_id"] = number, ["learning"] = learning.Value, ["mark"] = mark });
        if (number % BetweenPrunings == 0)
            Prune(transaction, number - Kept);

        return new ChangePoint(number, mark);
    }

    public static ChangePoint? FindLatest(StoreReader reader) =>
        reader.ListOrdered(Collection, "_id", descending: true, max: 1, "_id > @0", 0L) is [var row] ? ToPoint(row) : null;

    public static bool Holds(StoreReader reader, ChangePoint point) =>
        reader.Find(Collection, point.Number) is { } row && ToPoint(row) == point;

    public static IReadOnlyList<(ChangePoint Point, LearningId Learning)> ListAfter(StoreReader reader, long number, int most) =>
    [
        .. reader.ListOrdered(Collection, "_id", descending: false, most, "_id > @0", number)
            .Select(row => (ToPoint(row), new LearningId(row.Guid("learning")))),
    ];

    private static void Prune(StoreTransaction transaction, long upto)
    {
        foreach (var row in transaction.ListOrdered(Collection, "_id", descending: false, BetweenPrunings * 2, "_id <= @0", upto))
            transaction.Delete(Collection, row["_id"]);
    }

    private static ChangePoint ToPoint(BsonDocument row) => new(row.Long("_id"), row.Long("mark"));
}
