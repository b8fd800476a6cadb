using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Storage.LiteDb.Members;

public sealed class LiteDbMemberStore(LiteDbStore store, ILogger<LiteDbMemberStore> logger) : IMemberStore
{
    private const string Deed = "member.profile";

    public Task<Profile?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, guild, member), cancellationToken);

    public Task<bool> SaveAsync(Profile profile, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Interactions.Find(transaction, Deed, mark) is not null)
                return true;
            if ((Find(transaction, profile.Guild, profile.Member)?.Version ?? 0) != profile.Version - 1)
                return false;

            transaction.Upsert(ProfileDocument.Collection, ProfileDocument.Of(profile, mark.At));
            Interactions.Record(transaction, Deed, profile.Guild, mark);
            return true;
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            transaction.Delete(ProfileDocument.Collection, Keys.Of(guild, member));
            Interactions.Erase(transaction, guild, member);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(ProfileDocument.Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(ProfileDocument.Collection, document["_id"]);
        },
        cancellationToken);

    private Profile? Find(StoreReader reader, GuildId guild, MemberId member) =>
        reader.Find(ProfileDocument.Collection, Keys.Of(guild, member))
            ?.ReadOrLeave(ProfileDocument.Read, ProfileDocument.Collection, logger);
}
