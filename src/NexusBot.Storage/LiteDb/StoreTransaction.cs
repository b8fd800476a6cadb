using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>One transaction, on the store's own thread: everything its delegate writes, or nothing of it.</summary>
internal sealed class StoreTransaction(LiteEngine engine) : StoreReader(engine)
{
    private List<Action>? _afterCommit;

    /// <summary>Set once a unique index said no: LiteDB has then undone the whole transaction.</summary>
    public bool IsUndone { get; private set; }

    public bool HasWritten { get; private set; }

    public void Insert(string collection, BsonDocument document) => Write(() => Engine.Insert(collection, [document], BsonAutoId.Guid));

    public void Update(string collection, BsonDocument document) => Write(() => Engine.Update(collection, [document]));

    public void Upsert(string collection, BsonDocument document) => Write(() => Engine.Upsert(collection, [document], BsonAutoId.Guid));

    public void Delete(string collection, BsonValue id) => Write(() => Engine.Delete(collection, [id]));

    /// <summary>False when a unique index holds the same key already. The transaction is over then, and nothing of it remains.</summary>
    public bool TryInsert(string collection, BsonDocument document) => TryWrite(() => Insert(collection, document));

    /// <inheritdoc cref="TryInsert"/>
    public bool TryUpdate(string collection, BsonDocument document) => TryWrite(() => Update(collection, document));

    /// <summary>
    /// Runs once the transaction is durable, and not at all when it is undone: in the order of the transactions, on the store's own
    /// thread or beside it. Must return at once.
    /// </summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    public void RunAfterCommit()
    {
        if (!IsUndone)
            _afterCommit?.ForEach(action => action());
    }

    private bool TryWrite(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (LiteException duplicate) when (duplicate.ErrorCode == LiteException.INDEX_DUPLICATE_KEY)
        {
            IsUndone = true;
            return false;
        }
    }

    private void Write(Action write)
    {
        if (IsUndone)
            throw new InvalidOperationException("The transaction was undone by a unique index.");

        HasWritten = true;
        write();
    }
}
