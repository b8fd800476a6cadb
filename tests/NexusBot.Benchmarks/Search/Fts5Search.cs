using Microsoft.Data.Sqlite;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Benchmarks.Search;

/// <summary>SQLite's full-text search with its English stemmer. Any of the words may fit: asked for all, it finds less.</summary>
internal sealed class Fts5Search : ISearchPeer
{
    private readonly SqliteConnection _connection;

    public Fts5Search(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "fts5")}.sqlite;Pooling=False");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE learning USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')";
        command.ExecuteNonQuery();
    }

    public string Name => "SQLite FTS5";

    public async Task AddAsync(IReadOnlyList<Learning> learnings)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO learning VALUES ($id, $title, $text)";
        var (id, title, text) = (command.Parameters.Add("$id", SqliteType.Text), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$text", SqliteType.Text));
        foreach (var learning in learnings)
        {
            (id.Value, title.Value, text.Value) = (learning.Id.Value.ToString("N"), learning.Content.Title, SomeLearnings.TextOf(learning));
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public Task<IReadOnlyList<LearningId>> FindAsync(string query, int most) =>
        Task.FromResult<IReadOnlyList<LearningId>>(Ask("SELECT id, snippet(learning, 2, '*', '*', '…', 24) FROM learning WHERE learning MATCH $query ORDER BY rank LIMIT $most", Any(query), most));

    /// <summary>Titles of which the words begin so.</summary>
    public IReadOnlyList<LearningId> Complete(string query, int most) =>
        Ask("SELECT id FROM learning WHERE learning MATCH $query LIMIT $most", $"title : {string.Join(" AND ", Words(query).Select(word => $"{word}*"))}", most);

    public void Dispose() => _connection.Dispose();

    private static string Any(string query) => string.Join(" OR ", Words(query));

    private static IEnumerable<string> Words(string query) =>
        query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    private List<LearningId> Ask(string text, string query, int most)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants above.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$query", query);
        command.Parameters.AddWithValue("$most", most);
        using var reader = command.ExecuteReader();
        var found = new List<LearningId>();
        while (reader.Read())
            found.Add(new LearningId(Guid.ParseExact(reader.GetString(0), "N")));

        return found;
    }
}
