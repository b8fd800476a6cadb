using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Storage.LiteDb.Moderation;

internal sealed class LiteDbGuildSettingsStore(
    LiteDbStore store, IEnumerable<ISettingsFollower> followers, ILogger<LiteDbGuildSettingsStore> logger) : IGuildSettingsStore
{
    private const string Collection = "settings";

    public Task<GuildSettings?> FindAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, guild, logger), cancellationToken);

    public Task<int?> SaveAsync(
        GuildSettings settings, SettingsReach reach, AuditEntry audit, WriteMark mark, CancellationToken cancellationToken)
    {
        var deed = $"settings.{audit.What}";
        return store.WriteAsync<int?>(
            transaction =>
            {
                if (Interactions.Find(transaction, deed, mark) is not null)
                    return 0;
                if ((Find(transaction, settings.Guild, logger)?.Version ?? 0) != settings.Version - 1)
                    return null;

                transaction.Upsert(Collection, GuildSettingsDocument.ToDocument(settings));
                AuditDocument.Add(transaction, audit);
                Interactions.Record(transaction, deed, settings.Guild, mark);
                return followers.Where(each => each.Follows == reach).Sum(each => each.Follow(transaction, settings, mark.At));
            },
            cancellationToken);
    }

    /// <summary>Settings name channels and roles, never members.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            transaction.Delete(Collection, Keys.Of(guild.Value));
            Interactions.Erase(transaction, guild);
        },
        cancellationToken);

    /// <summary>For the stores whose things depend on them: as they are in this very transaction.</summary>
    internal static GuildSettings Get(StoreReader reader, GuildId guild, ILogger logger) =>
        Find(reader, guild, logger) ?? GuildSettings.Defaults(guild);

    private static GuildSettings? Find(StoreReader reader, GuildId guild, ILogger logger) =>
        reader.Find(Collection, Keys.Of(guild.Value))?.ReadOrLeave(GuildSettingsDocument.ToSettings, Collection, logger);
}
