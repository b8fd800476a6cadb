using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

/// <summary>Partnerships, and beside each a row for every seat, by which its members and their messages find it.</summary>
public sealed class PartnershipRows(Outbox outbox, ILogger<PartnershipRows> logger)
{
    private const string Collection = "partnerships";
    private const string Seats = "seats";

    internal Partnership? Find(StoreReader reader, Guid id) => Read(reader.Find(Collection, id));

    internal Partnership? FindBySeat(StoreReader reader, Guid seat) =>
        reader.Find(Seats, seat) is { } row ? Find(reader, row.Guid("partnership")) : null;

    internal Partnership? FindByMeetingMessage(StoreReader reader, Guid message) =>
        MeetingMessageRows.FindPartnership(reader, message) is { } partnership ? Find(reader, partnership) : null;

    internal List<Partnership> ListOfRound(StoreReader reader, GuildId guild, int round) =>
        [.. reader.ListBy(Collection, "guildRound = @0", Keys.Of(guild, round)).Select(Read).OfType<Partnership>()];

    internal List<Partnership> ListOf(StoreReader reader, GuildId guild, MemberId member, int max) =>
    [
        .. reader.ListOrdered(
                Seats, "owner", descending: true, max, "owner BETWEEN @0 AND @1", Keys.Of(guild, member), Keys.EndOf(guild, member))
            .Select(row => Find(reader, row.Guid("partnership")))
            .OfType<Partnership>(),
    ];

    internal List<Partnership> ListDue(StoreReader reader, GuildId guild, Instant now, int max) =>
    [
        .. reader.ListOrdered(
                Collection, "guildLook", descending: false, max, "guildLook BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.Of(guild, now))
            .Select(Read)
            .OfType<Partnership>(),
    ];

    internal bool IsShown(StoreReader reader, Partnership partnership, Instant now) => Announcement.IsShown(
        partnership, Announcement.Subjects(partnership).Select(subject => outbox.Find(reader, Partnership.OpeningKind, subject)?.Seen), now);

    /// <summary>A new one, with the messages that bring its members together.</summary>
    internal void Add(StoreTransaction transaction, Partnership partnership)
    {
        transaction.Insert(Collection, PartnershipDocument.ToDocument(partnership));
        foreach (var seat in partnership.Seats)
            transaction.Insert(Seats, ToRow(partnership, seat));
        foreach (var message in partnership.Opening(partnership.OpensAt))
            outbox.Put(transaction, message);
    }

    internal void Update(StoreTransaction transaction, Partnership partnership, IEnumerable<OutboxEntry> messages, Instant now)
    {
        transaction.Update(Collection, PartnershipDocument.ToDocument(partnership));
        foreach (var row in transaction.ListBy(Seats, "partnership = @0", partnership.Id.Value))
        {
            if (partnership.Seats.Any(seat => seat.Id == row.Guid("_id")))
                continue;

            WithdrawMessages(transaction, row.Guid("_id"), now);
            transaction.Delete(Seats, row["_id"]);
        }

        MeetingMessageRows.Save(transaction, outbox, partnership, now);
        foreach (var message in messages)
            outbox.Put(transaction, message);
    }

    /// <summary>What is left when somebody is out of it: its messages are sent anew, or withdrawn where it ended so.</summary>
    internal void Part(StoreTransaction transaction, Partnership left, Instant now)
    {
        if (left.Seats.IsEmpty)
        {
            Delete(transaction, Find(transaction, left.Id.Value)!, now);
            return;
        }

        Update(transaction, left, left.IsOverAt(now) ? [] : left.Opening(Instant.Max(now, left.OpensAt)), now);
        if (left.IsOverAt(now))
            WithdrawMessages(transaction, left, now);
    }

    /// <summary>Nothing of the member is left in it. Of two, the other keeps it until its thread is put away.</summary>
    internal void Forget(StoreTransaction transaction, Partnership partnership, MemberId member, Instant now)
    {
        var left = partnership.Without(member) with { Version = partnership.Version + 1 };
        if (left.Seats.Length > 1)
            Part(transaction, left, now);
        else if (partnership is { ClosedAt: null, HasThread: true })
            Part(transaction, left.EndedAt(now), now);
        else
            Delete(transaction, partnership, now);
    }

    /// <summary>Nothing is left of it, and its messages go.</summary>
    internal void Delete(StoreTransaction transaction, Partnership partnership, Instant now)
    {
        WithdrawMessages(transaction, partnership, now);
        foreach (var seat in partnership.Seats)
            transaction.Delete(Seats, seat.Id);
        transaction.Delete(Collection, partnership.Id.Value);
    }

    private void WithdrawMessages(StoreTransaction transaction, Partnership partnership, Instant now)
    {
        foreach (var subject in partnership.Seats.Select(seat => seat.Id).Prepend(partnership.Id.Value))
            WithdrawMessages(transaction, subject, now);
        MeetingMessageRows.Delete(transaction, outbox, partnership.Id, now);
    }

    private void WithdrawMessages(StoreTransaction transaction, Guid subject, Instant now)
    {
        foreach (var kind in Partnership.Kinds)
            outbox.Withdraw(transaction, kind, subject, now);
    }

    internal static void DeleteAll(StoreTransaction transaction, GuildId guild)
    {
        MeetingMessageRows.DeleteAll(transaction, guild);
        foreach (var row in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
            transaction.Delete(Collection, row["_id"]);
        foreach (var row in transaction.ListBy(Seats, "owner BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)))
            transaction.Delete(Seats, row["_id"]);
    }

    private static BsonDocument ToRow(Partnership partnership, Seat seat) => new()
    {
        ["_id"] = seat.Id,
        ["partnership"] = partnership.Id.Value,
        ["owner"] = Keys.Of(partnership.Guild, seat.Member, partnership.At),
    };

    private Partnership? Read(BsonDocument? document) => document?.ReadOrLeave(PartnershipDocument.ToPartnership, Collection, logger);
}
