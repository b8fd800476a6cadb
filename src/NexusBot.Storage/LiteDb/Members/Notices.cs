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

    // Two a day, and they are kept for some days.
    private const int MostLookedAt = 12;

    /// <summary>Joins the member's next message where one waits; else it begins another, which comes as soon as manners allow.</summary>
    internal void Add(StoreTransaction transaction, DueNotice due)
    {
        var notice = due.Notice;
        if (due.ReplacesEarlier && TryReplace(transaction, notice))
            return;

        var latest = ListLatest(transaction, notice.Guild, notice.To, QuietTime.MostADay);
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

    /// <summary>Nothing is left to be told, so there is no message any more by which the bundle would be found and swept.</summary>
    internal static void Forget(StoreTransaction transaction, OutboxEntry withdrawn)
    {
        if (withdrawn.Kind == NoticeBundle.OutboxKind)
            transaction.Delete(Collection, withdrawn.Subject);
    }

    internal NoticeBundle? Find(StoreReader reader, GuildId guild, Guid id) =>
        Read(reader.Find(Collection, id)) is { } bundle && bundle.Guild == guild ? bundle : null;

    internal List<NoticeBundle> ListOf(StoreReader reader, GuildId guild) =>
        [.. reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<NoticeBundle>()];

    internal static void Save(StoreTransaction transaction, NoticeBundle bundle) =>
        transaction.Upsert(Collection, NoticeDocument.ToDocument(bundle));

    // A message that came already is changed where it stands, which wakes nobody.
    private bool TryReplace(StoreTransaction transaction, Notice notice)
    {
        if (ListLatest(transaction, notice.Guild, notice.To, MostLookedAt).FirstOrDefault(bundle => bundle.Notices.Any(Same)) is not { } bundle)
            return false;

        Save(transaction, bundle with { Notices = [.. bundle.Notices.Select(each => Same(each) ? notice with { At = each.At } : each)] });
        outbox.Raise(transaction, NoticeBundle.OutboxKind, bundle.Id, bundle.Due);
        return true;

        bool Same(Notice earlier) => earlier.Kind == notice.Kind && earlier.By == notice.By && earlier.Thing == notice.Thing;
    }

    private List<NoticeBundle> ListLatest(StoreReader reader, GuildId guild, MemberId member, int max) =>
    [
        .. reader.ListOrdered(
                Collection, "ownerDue", descending: true, max, "ownerDue BETWEEN @0 AND @1", Keys.Of(guild, member), Keys.EndOf(guild, member))
            .Select(Read)
            .OfType<NoticeBundle>(),
    ];

    private bool Waits(StoreReader reader, NoticeBundle bundle) =>
        outbox.Find(reader, NoticeBundle.OutboxKind, bundle.Id) is { Entry: { Sent: null, ParkedReason: null } };

    private NoticeBundle? Read(BsonDocument? document) => document?.ReadOrLeave(NoticeDocument.ToBundle, Collection, logger);
}
