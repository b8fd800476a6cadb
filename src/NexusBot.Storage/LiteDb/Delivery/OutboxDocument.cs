using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Delivery;

internal static class OutboxDocument
{
    /// <summary>Sorts after every moment, so that one index says what is due next.</summary>
    public const long Never = long.MaxValue;
    public const string DeliveredState = "d";
    public const string ParkedState = "p";
    private const int Version = 1;

    public static string Key(string kind, Guid subject) => $"{kind}:{subject:N}";

    /// <summary>By state and kind, and within these by moment.</summary>
    public static string SettledKey(string state, string kind, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"{state}/{kind}/{Keys.Of(at):x16}");

    public static BsonDocument ToDocument(OutboxRow row) => new()
    {
        ["_id"] = row.Entry.Id.Value,
        ["v"] = Version,
        ["key"] = Key(row.Entry.Kind, row.Entry.Subject),
        ["guild"] = Keys.Of(row.Entry.Guild.Value),
        ["kind"] = row.Entry.Kind,
        ["subject"] = row.Entry.Subject,
        ["address"] = ToDocument(row.Entry.Address),
        ["fallback"] = row.Entry.Fallback is { } fallback ? ToDocument(fallback) : BsonValue.Null,
        ["due"] = row.Entry.Due is { } due ? Keys.Of(due) : BsonValue.Null,
        ["wanted"] = row.Entry.Wanted,
        ["attempts"] = row.Entry.Attempts,
        ["sentChannel"] = row.Entry.Sent is { } sent ? Keys.Of(sent.Channel.Value) : BsonValue.Null,
        ["sentMessage"] = row.Entry.Sent is { } place ? Keys.Of(place.Message.Value) : BsonValue.Null,
        ["parked"] = row.Entry.ParkedReason,
        ["delivered"] = row.Delivered,
        ["claims"] = row.Claims,
        ["leasedUntil"] = row.LeasedUntil is { } end ? Keys.Of(end) : BsonValue.Null,
        ["unknownSince"] = row.UnknownSince is { } since ? Keys.Of(since) : BsonValue.Null,
        ["refusals"] = row.Entry.Refusals,
        ["settled"] = row.SettledAt is { } at ? SettledKey(row.Entry, at) : BsonValue.Null,
        ["settledAt"] = row.SettledAt is { } moment ? Keys.Of(moment) : BsonValue.Null,
        ["suspended"] = row.IsSuspended,
        ["next"] = row is { Next: { } next, IsSuspended: false } ? Keys.Of(next) : Never,
    };

    public static OutboxRow ToRow(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new OutboxRow(ToEntry(document))
        {
            Delivered = document.Int("delivered"),
            Claims = document.Int("claims"),
            LeasedUntil = document.OptionalInstant("leasedUntil"),
            UnknownSince = document.OptionalInstant("unknownSince"),
            SettledAt = document.OptionalInstant("settledAt"),
            IsSuspended = !document["suspended"].IsNull && document.Bool("suspended"),
            Next = document.Long("next") == Never ? null : document.Instant("next"),
        };
    }

    /// <summary>When the entry's claim loses its right; null also for what is no moment, so that whoever claims it finds that it cannot be read.</summary>
    public static Instant? LeaseEnd(BsonDocument document) =>
        document["leasedUntil"] is { IsInt64: true } ? document.Instant("leasedUntil") : null;

    private static string SettledKey(OutboxEntry entry, Instant at) =>
        SettledKey(entry.ParkedReason is null ? DeliveredState : ParkedState, entry.Kind, at);

    private static OutboxEntry ToEntry(BsonDocument document) => new()
    {
        Id = new OutboxId(document.Guid("_id")),
        Guild = new GuildId(document.Snowflake("guild")),
        Kind = document.Text("kind"),
        Subject = document.Guid("subject"),
        Address = ToAddress(document.Document("address")),
        Fallback = document.OptionalDocument("fallback") is { } fallback ? ToAddress(fallback) : null,
        Due = document.OptionalInstant("due"),
        Wanted = document.Int("wanted"),
        Attempts = document.Int("attempts"),
        Refusals = document["refusals"].IsNull ? 0 : document.Int("refusals"),
        Sent = document.OptionalSnowflake("sentMessage") is { } message
            ? new MessagePlace(new ChannelId(document.Snowflake("sentChannel")), new MessageId(message))
            : null,
        ParkedReason = document.OptionalText("parked"),
    };

    private static BsonDocument ToDocument(Address address) => address switch
    {
        Address.GuildChannel channel => new BsonDocument { ["channel"] = Keys.Of(channel.Channel.Value) },
        Address.PrivateThread thread => new BsonDocument { ["beside"] = Keys.Of(thread.Beside.Value) },
        Address.Thread thread => new BsonDocument
        {
            ["cardKind"] = thread.CardKind,
            ["card"] = thread.Subject,
            ["channel"] = Keys.Of(thread.Otherwise.Value),
        },
        Address.DirectMessage direct => new BsonDocument { ["member"] = Keys.Of(direct.Member.Value) },
        _ => throw new InvalidOperationException($"No shape for {address.GetType()}."),
    };

    private static Address ToAddress(BsonDocument document) =>
        document.OptionalSnowflake("beside") is { } beside ? new Address.PrivateThread(new ChannelId(beside))
        : document.OptionalSnowflake("channel") is not { } channel ? new Address.DirectMessage(new MemberId(document.Snowflake("member")))
        : document["card"].IsNull ? new Address.GuildChannel(new ChannelId(channel))
        : new Address.Thread(document.Text("cardKind"), document.Guid("card"), new ChannelId(channel));
}
