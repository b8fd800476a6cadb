using Microsoft.Data.Sqlite;

namespace NexusBot.Benchmarks.Store;

/// <summary>SQLite doing the same: a row with three indexes in a transaction of its own, flushed before the answer.</summary>
internal sealed class SqlitePeer : IStorePeer
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1);

    public SqlitePeer(string folder, string journalMode)
    {
        Name = $"SQLite {journalMode}, synchronous=FULL";
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, journalMode)}.sqlite;Pooling=False");
        _connection.Open();
        Execute($"PRAGMA journal_mode={journalMode}");
        Execute("PRAGMA synchronous=FULL");
        Execute("CREATE TABLE vote (id BLOB PRIMARY KEY, guild INTEGER, owner TEXT, learning BLOB, at INTEGER, text TEXT) WITHOUT ROWID");
        Execute("CREATE INDEX vote_guild ON vote (guild)");
        Execute("CREATE INDEX vote_owner ON vote (owner)");
        Execute("CREATE INDEX vote_learning ON vote (learning)");
    }

    public string Name { get; }

    public async Task InsertAsync(Vote vote)
    {
        await _turn.WaitAsync();
        try
        {
            AddRow(vote);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private void AddRow(Vote vote)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO vote VALUES ($id, $guild, $owner, $learning, $at, $text)";
        command.Parameters.AddWithValue("$id", vote.Id.ToByteArray());
        command.Parameters.AddWithValue("$guild", vote.Guild);
        command.Parameters.AddWithValue("$owner", vote.Owner);
        command.Parameters.AddWithValue("$learning", vote.Learning.ToByteArray());
        command.Parameters.AddWithValue("$at", vote.At);
        command.Parameters.AddWithValue("$text", vote.Text);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
