using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class MessageSavingDocument
{
    private const int Version = 1;

    public static BsonDocument ToDocument(MessageSaving saving) => new()
    {
        ["_id"] = saving.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(saving.Guild.Value),
        ["saver"] = Keys.Of(saving.Saver.Value),
        ["owner"] = Keys.Of(saving.Guild, saving.Saver),
        ["original"] = Keys.Of(saving.OriginalAuthor.Value),
        ["asked"] = Keys.Of(saving.Guild, saving.OriginalAuthor),
        ["askedIn"] = Keys.Of(saving.AskedIn.Value),
        ["title"] = saving.Message.Title,
        ["text"] = saving.Message.Text,
        ["codes"] = new BsonArray(saving.Message.Codes.Select(code =>
            (BsonValue)new BsonDocument { ["language"] = code.Language, ["source"] = code.Source })),
        ["attached"] = new BsonArray(saving.Attached.Select(ToDocument)),
        ["at"] = Keys.Of(saving.At),
        ["expires"] = Keys.Of(saving.Expires),
        ["content"] = saving.Content is { } content ? ContentDocument.ToDocument(content) : BsonValue.Null,
        ["solution"] = saving.Solution,
    };

    public static MessageSaving ToSaving(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new MessageSaving(
            new SavingId(document.Guid("_id")),
            new GuildId(document.Snowflake("guild")),
            new MemberId(document.Snowflake("saver")),
            new MemberId(document.Snowflake("original")),
            new ChannelId(document.Snowflake("askedIn")),
            new MessageText(
                document.Text("title"),
                document.Text("text"),
                [.. document.Documents("codes").Select(code => new CodeExample(code.OptionalText("language"), code.Text("source")))]),
            document.Instant("at"))
        {
            // Those that were on their way before pictures came along have none.
            Attached = [.. document["attached"].IsNull ? [] : document.Documents("attached").Select(ToFile)],
            Content = document.OptionalDocument("content") is { } content ? ContentDocument.ToContent(content) : null,
            Solution = document.OptionalText("solution"),
        };
    }

    private static BsonValue ToDocument(MemberFile file) => new BsonDocument
    {
        ["name"] = file.Name,
        ["address"] = file.Address,
        ["bytes"] = file.Bytes,
        ["type"] = file.ContentType,
        ["description"] = file.Description,
    };

    private static MemberFile ToFile(BsonDocument document) => new(
        document.Text("name"), document.Text("address"), document.Long("bytes"), document.OptionalText("type"), document.OptionalText("description"));
}
