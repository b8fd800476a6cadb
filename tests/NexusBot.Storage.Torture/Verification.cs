using LiteDB;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Torture;

/// <summary>Compares what a store holds with what its writer was promised.</summary>
internal static class Verification
{
    public static Task<Findings> RunAsync(LiteDbStore store, Acknowledged acknowledged, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Compare(reader, acknowledged), cancellationToken);

    private static Findings Compare(StoreReader reader, Acknowledged acknowledged)
    {
        var stored = Entry.Indexes.Keys.ToDictionary(
            collection => collection, collection => reader.ListBy(collection, "_id >= @0", BsonValue.MinValue));
        var versions = Versions(stored[Entry.Indexes.Keys.First()]);
        var (lost, stale, undeleted) = (0, 0, 0);
        foreach (var (id, possible) in acknowledged.Entries)
        {
            int? found = versions.TryGetValue(id, out var version) ? version : null;
            if (possible.Exists(change => found == (change.Operation == Change.Delete ? null : change.Version)))
                continue;

            if (found is null)
                lost++;
            else if (possible[0].Operation == Change.Delete)
                undeleted++;
            else
                stale++;
        }

        return new Findings(lost, stale, undeleted, Torn(stored), stored.Sum(pair => Wrong(reader, pair.Key, pair.Value)));
    }

    private static int Torn(Dictionary<string, List<BsonDocument>> stored)
    {
        var broken = stored.Sum(pair => pair.Value.Count(document => !Entry.IsWhole(pair.Key, document)));
        var versions = stored.Values.Select(Versions).ToList();
        var ids = versions.SelectMany(each => each.Keys).Distinct();
        return broken + ids.Count(id => versions.Select(each => each.TryGetValue(id, out var version) ? version : 0).Distinct().Count() > 1);
    }

    private static Dictionary<long, int> Versions(List<BsonDocument> documents) =>
        documents.ToDictionary(document => document["_id"].AsInt64, document => document["ver"].AsInt32);

    private static HashSet<long> Ids(IEnumerable<BsonDocument> documents) => [.. documents.Select(document => document["_id"].AsInt64)];

    // Every index walked from end to end must show every document once, and each key must find exactly the documents that have it.
    private static int Wrong(StoreReader reader, string collection, List<BsonDocument> documents)
    {
        var wrong = 0;
        var ids = Ids(documents);
        foreach (var field in Entry.Indexes[collection])
        {
#pragma warning disable CA1857 // The fields are as constant as the collections that they belong to.
            var walked = reader.ListBy(collection, $"$.{field} >= @0", BsonValue.MinValue);
            wrong += walked.Count == ids.Count && walked.TrueForAll(document => ids.Contains(document["_id"].AsInt64)) ? 0 : 1;
            wrong += documents.GroupBy(document => document[field]).Count(alike =>
                !Ids(reader.ListBy(collection, $"$.{field} = @0", alike.Key)).SetEquals(Ids(alike)));
#pragma warning restore CA1857
        }

        return wrong;
    }
}
