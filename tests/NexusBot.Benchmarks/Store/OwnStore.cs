using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Benchmarks.Store;

internal sealed class OwnStore(string folder) : IStorePeer
{
    private readonly LiteDbStore _store = Open(folder);

    public string Name => "NexusBot";

    public static LiteDbStore Open(string folder) =>
        LiteDbStore.Open(new StoreSettings(folder), TimeProvider.System, NullLogger<LiteDbStore>.Instance);

    public Task InsertAsync(Vote vote) =>
        _store.WriteAsync(transaction => transaction.Insert("votes", ToDocument(vote)), CancellationToken.None);

    /// <summary>Many in one transaction.</summary>
    public Task InsertAsync(IReadOnlyList<Vote> votes) => _store.WriteAsync(
        transaction =>
        {
            foreach (var vote in votes)
                transaction.Insert("votes", ToDocument(vote));
        },
        CancellationToken.None);

    /// <summary>What a bot does all day: looks something up, changes it, counts a few.</summary>
    public async Task MixAsync(Vote vote)
    {
        await _store.ReadAsync(reader => reader.Find("votes", vote.Id), CancellationToken.None);
        await _store.ReadAsync(reader => reader.Count("votes", "owner", 50, "owner = @0", vote.Owner), CancellationToken.None);
        await _store.WriteAsync(transaction => transaction.Upsert("votes", ToDocument(vote)), CancellationToken.None);
    }

    public void Dispose() => _store.Dispose();

    private static BsonDocument ToDocument(Vote vote) => new()
    {
        ["_id"] = vote.Id,
        ["guild"] = vote.Guild,
        ["owner"] = vote.Owner,
        ["learning"] = vote.Learning,
        ["at"] = vote.At,
        ["text"] = vote.Text,
    };
}
