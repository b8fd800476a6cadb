using LiteDB;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class RemovalDocument
{
    public static BsonDocument ToDocument(Removal removal) => new()
    {
        ["by"] = removal.By is { } by ? Keys.Of(by.Value) : BsonValue.Null,
        ["at"] = Keys.Of(removal.At),
    };

    public static Removal ToRemoval(BsonDocument document) => new(document.OptionalMember("by"), document.Instant("at"));
}
