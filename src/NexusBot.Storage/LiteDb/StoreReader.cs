using System.Diagnostics.CodeAnalysis;
using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// Reads documents, on the store's own thread. Conditions are constant texts over an indexed field with values as @0 and @1:
/// LiteDB keeps every text it compiles, and a value inside one could say anything.
/// </summary>
internal class StoreReader(LiteEngine engine)
{
    /// <summary>The opening of the files that it reads. After a failure there is another one, and what was read in this one may be lost.</summary>
    public object Opening => Engine;

    protected LiteEngine Engine { get; } = engine;

    public BsonDocument? Find(string collection, BsonValue id) => List(collection, "_id = @0", [id], max: 1).FirstOrDefault();

    public BsonDocument? FindBy(string collection, [ConstantExpected] string condition, BsonValue value) =>
        List(collection, condition, [value], max: 1).FirstOrDefault();

    public List<BsonDocument> ListBy(string collection, [ConstantExpected] string condition, params BsonValue[] values) =>
        List(collection, condition, values, int.MaxValue);

    /// <summary>At most <paramref name="max"/> documents in the order of the field that the condition names.</summary>
    public List<BsonDocument> ListOrdered(
        string collection,
        [ConstantExpected] string orderBy,
        bool descending,
        int max,
        [ConstantExpected] string condition,
        params BsonValue[] values)
    {
        var query = new Query
        {
            OrderBy = BsonExpression.Create(orderBy),
            Order = descending ? Query.Descending : Query.Ascending,
            Limit = max,
        };
        query.Where.Add(BsonExpression.Create(condition, values));
        return Run(collection, query);
    }

    /// <summary>
    /// Shows at most <paramref name="max"/> documents one by one, in the order of the field that the condition names, until
    /// <paramref name="wantsMore"/> says no.
    /// </summary>
    public void Walk(
        string collection,
        [ConstantExpected] string orderBy,
        int max,
        Func<BsonDocument, bool> wantsMore,
        [ConstantExpected] string condition,
        params BsonValue[] values)
    {
        var query = new Query { OrderBy = BsonExpression.Create(orderBy), Limit = max };
        query.Where.Add(BsonExpression.Create(condition, values));
        using var reader = Engine.Query(collection, query);
        while (reader.Read() && wantsMore(reader.Current.AsDocument))
        {
        }
    }

    /// <summary>How many documents fit, counted up to <paramref name="max"/>, by a look at the index of the field alone.</summary>
    public int Count(
        string collection, [ConstantExpected] string field, int max, [ConstantExpected] string condition, params BsonValue[] values)
    {
        var query = new Query { Select = BsonExpression.Create(field), Limit = max };
        query.Where.Add(BsonExpression.Create(condition, values));
        return Run(collection, query).Count;
    }

    private List<BsonDocument> List(string collection, string condition, BsonValue[] values, int max)
    {
        var query = new Query { Limit = max };
        query.Where.Add(BsonExpression.Create(condition, values));
        return Run(collection, query);
    }

    // Read to the end at once: an open reader holds a transaction of LiteDB's.
    private List<BsonDocument> Run(string collection, Query query)
    {
        using var reader = Engine.Query(collection, query);
        var documents = new List<BsonDocument>();
        while (reader.Read())
            documents.Add(reader.Current.AsDocument);

        return documents;
    }
}
