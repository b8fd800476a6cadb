using LiteDB;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>What a learning says, as fields of the document that holds it.</summary>
internal static class ContentDocument
{
    public static BsonDocument ToDocument(LearningContent content) => new()
    {
        ["kind"] = content.Kind.ToString(),
        ["title"] = content.Title,
        ["text"] = content.Text,
        ["codes"] = new BsonArray(content.Codes.Select(ToDocument)),
        ["tags"] = new BsonArray(content.Tags.Select(tag => new BsonValue(tag.Key))),
        ["links"] = new BsonArray(content.Links.Select(link => new BsonValue(link))),
        ["pictures"] = new BsonArray(content.Pictures.Select(PictureDocument.ToDocument)),
    };

    public static LearningContent ToContent(BsonDocument document) => new(
        document.Enum<LearningKind>("kind"),
        document.Text("title"),
        document.Text("text"),
        [.. ReadCodes(document)],
        [.. document.Texts("tags").Select(Tag.FromKey)],
        [.. document["links"].IsNull ? [] : document.Texts("links")])
    {
        Pictures = [.. document["pictures"].IsNull ? [] : document.Documents("pictures").Select(PictureDocument.ToPicture)],
    };

    private static BsonValue ToDocument(CodeExample code) => new BsonDocument { ["language"] = code.Language, ["source"] = code.Source };

    // Version 1 had one code example at most, in a field of its own.
    private static IEnumerable<CodeExample> ReadCodes(BsonDocument document) =>
        document["codes"].IsNull
            ? document.OptionalDocument("code") is { } only ? [ToCode(only)] : []
            : document.Documents("codes").Select(ToCode);

    private static CodeExample ToCode(BsonDocument document) => new(document.OptionalText("language"), document.Text("source"));
}
