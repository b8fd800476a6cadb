using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Storage.LiteDb.Delivery;

namespace NexusBot.Storage.LiteDb.Members;

/// <summary>What members are to be told, from the side of the stores whose things it is about: called inside their transactions.</summary>
public sealed class Notices(Outbox outbox, ILogger<Notices> logger)
{
    internal const string Collection = "notices";

    /// <summary>Joins the member's next message where one waits; else it begins another, which comes as soon as manners allow.</summary>
    internal void Add(StoreTransaction transaction, DueNotice due)
    {
        var notice = due.Notice;
        var latest = ListLatest(transaction, notice.Guild, notice.To);
        if (latest.FirstOrDefault() is { } last && Waits(transaction, last))
        {
            Save(transaction, last with { Notices = [.. last.Notices, notice] });
            outbox.Raise(transaction, NoticeBundle.OutboxKind, last.Id, last.Due);
            return;
        }

        var moment = QuietTime.Next(notice.At, due.Zone, due.Night, latest.Select(bundle => bundle.Due));
        var next = new NoticeBundle(Guid.CreateVersion7(notice.At.ToDateTimeOffset()), notice.Guild, notice.To, moment, [notice]);
        Save(transaction, next);
        outbox.Put(transaction, new OutboxEntry
        {
            Id = OutboxId.New(notice.At),
            Guild = notice.Guild,
            Kind = NoticeBundle.OutboxKind,
            Subject = next.Id,
            Address = new Address.DirectMessage(notice.To),
            Due = moment,
        });
    }

    internal NoticeBundle? Find(StoreReader reader, GuildId guild, Guid id) =>
        Read(reader.Find(Collection, id)) is { } bundle && bundle.Guild == guild ? bundle : null;

    internal List<NoticeBundle> ListOf(StoreReader reader, GuildId guild) =>
        [.. reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<NoticeBundle>()];

    internal static void Save(StoreTransaction transaction, NoticeBundle bundle) =>
        transaction.Upsert(Collection, NoticeDocument.ToDocument(bundle));

    private List<NoticeBundle> ListLatest(StoreReader reader, GuildId guild, MemberId member) =>
    [
        .. reader.ListOrdered(
                Collection, "ownerDue", descending: true, QuietTime.MostADay, "ownerDue BETWEEN @0 AND @1", Keys.Of(guild, member), Keys.EndOf(guild, member))
            .Select(Read)
            .OfType<NoticeBundle>(),
    ];

    private bool Waits(StoreReader reader, NoticeBundle bundle) =>
        outbox.Find(reader, NoticeBundle.OutboxKind, bundle.Id) is { Entry: { Sent: null, ParkedReason: null } };

    private NoticeBundle? Read(BsonDocument? document) => document?.ReadOrLeave(NoticeDocument.ToBundle, Collection, logger);
}
