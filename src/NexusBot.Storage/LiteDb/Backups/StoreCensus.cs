using LiteDB;
using LiteDB.Engine;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>What a store that was read from end to end holds.</summary>
public sealed record StoreCensus(int Pages, IReadOnlyDictionary<string, int> Documents)
{
    /// <summary>Counted where they lie beside the store.</summary>
    public PictureCensus Pictures { get; private init; } = new(0, []);

    internal IReadOnlyCollection<PictureId> NamedPictures { get; private init; } = [];

    public override string ToString() => $"{Pages} pages, {Documents.Values.Sum()} documents in {Documents.Count} collections, {Pictures}";

    internal StoreCensus With(PictureFolder folder, bool isThorough, Action<string> progress, CancellationToken cancellationToken) =>
        this with { Pictures = PictureCensus.Take(folder, NamedPictures, isThorough, progress, cancellationToken) };

    /// <summary>Walks every index of every collection from end to end: each must show as many documents as there are.</summary>
    internal static StoreCensus Take(LiteEngine engine, int pages, Action<string> progress, CancellationToken cancellationToken)
    {
        var documents = engine.GetCollectionNames().Order(StringComparer.Ordinal)
            .ToDictionary(collection => collection, collection => Count(engine, collection, "$._id", cancellationToken));
        foreach (var index in List(engine))
        {
            var (collection, name) = (index["collection"].AsString, index["name"].AsString);
            var count = Count(engine, collection, index["expression"].AsString, cancellationToken);
            if (count != documents[collection])
                throw new DamageException($"The index {name} of {collection} shows {count} documents of {documents[collection]}.");
            if (name == "_id")
                progress($"{collection}: {count} documents");
        }

        return new StoreCensus(pages, documents) { NamedPictures = PictureNames.List(new StoreReader(engine)) };
    }

    private static List<BsonDocument> List(LiteEngine engine)
    {
        using var reader = engine.Query("$indexes", new Query());
        var indexes = new List<BsonDocument>();
        while (reader.Read())
            indexes.Add(reader.Current.AsDocument);

        return indexes;
    }

    // A condition that all fulfil, so that LiteDB takes this very index.
    private static int Count(LiteEngine engine, string collection, string expression, CancellationToken cancellationToken)
    {
        var query = new Query();
        query.Where.Add(BsonExpression.Create($"{expression} >= @0", BsonValue.MinValue));
        using var reader = engine.Query(collection, query);
        var count = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = reader.Current.AsDocument.Count;
            count++;
        }

        return count;
    }
}
