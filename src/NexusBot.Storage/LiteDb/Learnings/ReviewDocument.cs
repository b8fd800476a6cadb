using LiteDB;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class ReviewDocument
{
    public static BsonDocument ToDocument(Review review) => new()
    {
        ["verdict"] = review.Verdict.ToString(),
        ["by"] = review.By is { } by ? Keys.Of(by.Value) : BsonValue.Null,
        ["at"] = Keys.Of(review.At),
    };

    public static Review ToReview(BsonDocument document) =>
        new(document.Enum<ReviewVerdict>("verdict"), document.OptionalMember("by"), document.Instant("at"));
}
