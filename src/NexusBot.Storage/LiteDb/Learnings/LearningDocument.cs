using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class LearningDocument
{
    private const int Version = 2;

    public static BsonDocument ToDocument(Learning learning, WriteMark mark)
    {
        var document = ContentDocument.ToDocument(learning.Content);
        document["_id"] = learning.Id.Value;
        document["v"] = Version;
        document["guild"] = Keys.Of(learning.Guild.Value);
        document["author"] = Keys.Of(learning.Author.Value);
        document["owner"] = Keys.Of(learning.Guild, learning.Author);
        document["titleKey"] = learning.Deleted is null && !learning.Author.IsNobody
            ? TitleHash(learning.Guild, learning.Author, learning.Content.Title)
            : FreedTitle(learning);
        document["solutions"] = new BsonArray(learning.Solutions.Select(SolutionDocument.ToDocument));
        document["accepted"] = learning.Accepted is { } accepted ? accepted.Value : BsonValue.Null;
        document["review"] = learning.Review is { } review ? ReviewDocument.ToDocument(review) : BsonValue.Null;
        document["original"] = learning.OriginalAuthor is { } original ? Keys.Of(original.Value) : BsonValue.Null;
        document["hidden"] = learning.Hidden is { } hidden ? RemovalDocument.ToDocument(hidden) : BsonValue.Null;
        document["deleted"] = learning.Deleted is { } deleted ? RemovalDocument.ToDocument(deleted) : BsonValue.Null;
        document["deletedAt"] = learning.Deleted is { } removed ? Keys.Of(removed.At) : BsonValue.Null;
        document["shared"] = Keys.Of(learning.SharedAt);
        document["edited"] = learning.EditedAt is { } edited ? Keys.Of(edited) : BsonValue.Null;
        document["editedBy"] = learning.EditedBy is { } editor ? Keys.Of(editor.Value) : BsonValue.Null;
        document["helpful"] = learning.HelpfulCount;
        document["version"] = learning.Version;
        document["interaction"] = Keys.Of(mark.Interaction.Value);
        return document;
    }

    public static Learning ToLearning(BsonDocument document)
    {
        document.RequireVersion(Version);
        var solutions = SolutionDocument.ReadAll(document);
        return new Learning
        {
            Id = new LearningId(document.Guid("_id")),
            Guild = new GuildId(document.Snowflake("guild")),
            Author = new MemberId(document.Snowflake("author")),
            Content = ContentDocument.ToContent(document),
            SharedAt = document.Instant("shared"),
            EditedAt = document.OptionalInstant("edited"),
            EditedBy = document.OptionalMember("editedBy"),
            HelpfulCount = document.Int("helpful"),
            Version = document.Int("version"),
            Solutions = solutions,
            Accepted = SolutionDocument.ReadAccepted(document, solutions),
            Review = document.OptionalDocument("review") is { } review ? ReviewDocument.ToReview(review) : null,
            OriginalAuthor = document.OptionalMember("original"),
            Hidden = document.OptionalDocument("hidden") is { } hidden ? RemovalDocument.ToRemoval(hidden) : null,
            Deleted = document.OptionalDocument("deleted") is { } deleted ? RemovalDocument.ToRemoval(deleted) : null,
        };
    }

    // LiteDB refuses to index more than 1,021 bytes, which a title of emoji could exceed.
    public static string TitleHash(GuildId guild, MemberId author, string title)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Keys.Of(guild, author)}{TitleKey.Of(title)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    // What is deleted keeps nobody from sharing its title again, and of two who left no name both may have shared the same.
    private static string FreedTitle(Learning learning) => $"deleted:{learning.Id}";
}
