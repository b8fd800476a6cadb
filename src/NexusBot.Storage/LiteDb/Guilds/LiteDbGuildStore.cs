using NexusBot.Core;
using NexusBot.Core.Guilds;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Guilds;

public sealed class LiteDbGuildStore(LiteDbStore store, Outbox outbox) : IGuildStore
{
    // Every connection tells of every guild, and a transaction waits for the disk.
    public async Task<bool> ArriveAsync(GuildId guild, CancellationToken cancellationToken) =>
        !await store.ReadAsync(reader => KnownGuilds.IsPresent(reader, guild), cancellationToken)
        && await store.WriteAsync(transaction => Arrive(transaction, guild), cancellationToken);

    public Task<bool> LeaveAsync(GuildId guild, Instant at, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (KnownGuilds.IsLeft(transaction, guild))
                return false;

            KnownGuilds.Save(transaction, guild, at);
            outbox.Suspend(transaction, guild);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<GuildId>> ListPresentAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<GuildId>>(
        reader => [.. reader.ListBy(KnownGuilds.Collection, "leftAt = @0", KnownGuilds.Present).Select(KnownGuilds.Id)], cancellationToken);

    public Task<IReadOnlyList<GuildId>> ListLeftAsync(Instant until, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<GuildId>>(
        reader => [.. reader.ListBy(KnownGuilds.Collection, "leftAt <= @0", Keys.Of(until)).Select(KnownGuilds.Id)], cancellationToken);

    /// <summary>Nothing here is about a member.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => transaction.Delete(KnownGuilds.Collection, Keys.Of(guild.Value)), cancellationToken);

    private bool Arrive(StoreTransaction transaction, GuildId guild)
    {
        var returns = KnownGuilds.IsLeft(transaction, guild);
        KnownGuilds.Save(transaction, guild, leftAt: null);
        if (returns)
            outbox.Resume(transaction, guild);

        return true;
    }
}
