using LiteDB;
using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class PictureDocument
{
    public static BsonValue ToDocument(Picture picture) => new BsonDocument
    {
        ["picture"] = picture.Id.Value,
        ["name"] = picture.Name,
        ["kind"] = picture.Kind.ToString(),
        ["bytes"] = picture.Bytes,
        ["description"] = picture.Description,
    };

    public static Picture ToPicture(BsonDocument document) => new(
        PictureId.Read(document.Text("picture")) ?? throw new UnreadableDocumentException("picture"),
        document.Text("name"),
        document.Enum<PictureKind>("kind"),
        document.Int("bytes"),
        document.OptionalText("description"));
}
