using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>Reads fields strictly: LiteDB's own conversions turn what is missing into zero or null.</summary>
internal static class DocumentFields
{
    /// <summary>Maps one document; one that cannot be read is left aside and logged, so that its list still works.</summary>
    public static T? ReadOrLeave<T>(this BsonDocument document, Func<BsonDocument, T> map, string collection, ILogger logger)
        where T : class
    {
        try
        {
            return map(document);
        }
        catch (UnreadableDocumentException unreadable)
        {
            logger.LogError(unreadable, "Document {DocumentId} of {Collection} left aside", document["_id"].ToString(), collection);
            return null;
        }
    }

    public static void RequireVersion(this BsonDocument document, int known)
    {
        var version = document.Int("v");
        if (version < 1 || version > known)
            throw new UnreadableDocumentException("v");
    }

    public static string Text(this BsonDocument document, string field) =>
        document[field] is { IsString: true } value ? value.AsString : throw new UnreadableDocumentException(field);

    public static string? OptionalText(this BsonDocument document, string field) => document[field].IsNull ? null : document.Text(field);

    public static int Int(this BsonDocument document, string field) =>
        document[field] is { IsInt32: true } value ? value.AsInt32 : throw new UnreadableDocumentException(field);

    public static long Long(this BsonDocument document, string field) =>
        document[field] is { IsInt64: true } value ? value.AsInt64 : throw new UnreadableDocumentException(field);

    public static ulong Snowflake(this BsonDocument document, string field) => (ulong)document.Long(field);

    public static ulong? OptionalSnowflake(this BsonDocument document, string field) =>
        document[field].IsNull ? null : document.Snowflake(field);

    public static MemberId? OptionalMember(this BsonDocument document, string field) =>
        document.OptionalSnowflake(field) is { } member ? new MemberId(member) : null;

    public static Guid Guid(this BsonDocument document, string field) =>
        document[field] is { IsGuid: true } value ? value.AsGuid : throw new UnreadableDocumentException(field);

    public static bool Bool(this BsonDocument document, string field) =>
        document[field] is { IsBoolean: true } value ? value.AsBoolean : throw new UnreadableDocumentException(field);

    public static Instant Instant(this BsonDocument document, string field) =>
        NodaTime.Instant.FromUnixTimeMilliseconds(document.Long(field));

    public static Instant? OptionalInstant(this BsonDocument document, string field) =>
        document[field].IsNull ? null : document.Instant(field);

    public static TEnum Enum<TEnum>(this BsonDocument document, string field)
        where TEnum : struct, Enum =>
        System.Enum.TryParse<TEnum>(document.Text(field), out var value) && System.Enum.IsDefined(value)
            ? value
            : throw new UnreadableDocumentException(field);

    public static BsonDocument? OptionalDocument(this BsonDocument document, string field) => document[field] switch
    {
        { IsNull: true } => null,
        { IsDocument: true } value => value.AsDocument,
        _ => throw new UnreadableDocumentException(field),
    };

    public static BsonDocument Document(this BsonDocument document, string field) =>
        document.OptionalDocument(field) ?? throw new UnreadableDocumentException(field);

    public static IEnumerable<string> Texts(this BsonDocument document, string field) =>
        document[field] is { IsArray: true } value
            ? value.AsArray.Select(item => item.IsString ? item.AsString : throw new UnreadableDocumentException(field))
            : throw new UnreadableDocumentException(field);

    public static IEnumerable<BsonDocument> Documents(this BsonDocument document, string field) =>
        document[field] is { IsArray: true } value
            ? value.AsArray.Select(item => item.IsDocument ? item.AsDocument : throw new UnreadableDocumentException(field))
            : throw new UnreadableDocumentException(field);
}
