using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

internal static class SolutionDocument
{
    public static BsonValue ToDocument(Solution solution) => new BsonDocument
    {
        ["id"] = solution.Id.Value,
        ["author"] = Keys.Of(solution.Author.Value),
        ["text"] = solution.Text,
        ["at"] = Keys.Of(solution.At),
    };

    public static IReadOnlyList<Solution> ReadAll(BsonDocument learning) =>
        !learning["solutions"].IsNull ? [.. learning.Documents("solutions").Select(ToSolution)]
        : ReadOnly(learning) is { } only ? [only]
        : [];

    public static SolutionId? ReadAccepted(BsonDocument learning, IReadOnlyList<Solution> solutions) =>
        !learning["accepted"].IsNull ? new SolutionId(learning.Guid("accepted"))
        : learning["solutions"].IsNull && solutions is [var only] ? only.Id
        : null;

    private static Solution ToSolution(BsonDocument document) => new(
        new SolutionId(document.Guid("id")),
        new MemberId(document.Snowflake("author")),
        document.Text("text"),
        document.Instant("at"));

    // Version 1 had one solution at most, by the learning's author. It has the learning's id, so that it is the same with each reading.
    private static Solution? ReadOnly(BsonDocument learning) => learning.OptionalText("solution") is { } text
        ? new Solution(new SolutionId(learning.Guid("_id")), new MemberId(learning.Snowflake("author")), text, learning.Instant("shared"))
        : null;
}
