using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class LearningDocument
{
    private const int Version = 1;

    public static BsonDocument ToDocument(Learning learning, WriteMark mark) => new()
    {
        ["_id"] = learning.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(learning.Guild.Value),
        ["author"] = Keys.Of(learning.Author.Value),
        ["owner"] = Keys.Of(learning.Guild, learning.Author),
        ["titleKey"] = TitleHash(learning),
        ["kind"] = learning.Content.Kind.ToString(),
        ["title"] = learning.Content.Title,
        ["text"] = learning.Content.Text,
        ["code"] = learning.Content.Code is { } code
            ? new BsonDocument { ["language"] = code.Language, ["source"] = code.Source }
            : BsonValue.Null,
        ["solution"] = learning.Content.Solution,
        ["tags"] = new BsonArray(learning.Content.Tags.Select(tag => new BsonValue(tag.Key))),
        ["shared"] = Keys.Of(learning.SharedAt),
        ["edited"] = learning.EditedAt is { } edited ? Keys.Of(edited) : BsonValue.Null,
        ["editedBy"] = learning.EditedBy is { } editor ? Keys.Of(editor.Value) : BsonValue.Null,
        ["helpful"] = learning.HelpfulCount,
        ["version"] = learning.Version,
        ["interaction"] = Keys.Of(mark.Interaction.Value),
    };

    public static Learning ToLearning(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Learning
        {
            Id = new LearningId(document.Guid("_id")),
            Guild = new GuildId(document.Snowflake("guild")),
            Author = new MemberId(document.Snowflake("author")),
            Content = ToContent(document),
            SharedAt = document.Instant("shared"),
            EditedAt = document.OptionalInstant("edited"),
            EditedBy = document.OptionalSnowflake("editedBy") is { } editor ? new MemberId(editor) : null,
            HelpfulCount = document.Int("helpful"),
            Version = document.Int("version"),
        };
    }

    private static LearningContent ToContent(BsonDocument document) => new(
        document.Enum<LearningKind>("kind"),
        document.Text("title"),
        document.Text("text"),
        document.OptionalDocument("code") is { } code ? new CodeExample(code.OptionalText("language"), code.Text("source")) : null,
        document.OptionalText("solution"),
        [.. document.Texts("tags").Select(Tag.FromKey)]);

    // LiteDB refuses to index more than 1,021 bytes, which a title of emoji could exceed.
    private static string TitleHash(Learning learning)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{Keys.Of(learning.Guild, learning.Author)}{TitleKey.Of(learning.Content.Title)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
