using System.Text.Json;
using System.Text.Json.Nodes;
using NexusBot.Core.Members;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>What a member shared, and did with what others shared: learnings are written as in an export.</summary>
public sealed class LearningRecords(ILearningStore store) : IMemberRecords
{
    private static readonly HubJson s_rows = HubJson.Readable;

    public async Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken)
    {
        var kept = await store.ListOfAsync(guild, member, cancellationToken);
        return
        [
            new("learnings", "Learnings you shared", [.. kept.Own.Select(Write)]),
            new("earlierVersions", "What learnings said before they were edited", [.. kept.Versions.Select(Write)]),
            new("solutions", "Solutions you proposed to others", [.. kept.Naming.SelectMany(learning => WriteSolutions(learning, member))]),
            new("contributions", "Other learnings that name you", [.. kept.Naming.Select(learning => WriteRoles(learning, member)).OfType<JsonObject>()]),
            new("helpful", "Learnings you found helpful", [.. kept.Votes.Select(Write)]),
            new("saved", "Learnings in your own list", [.. kept.Saved.Select(Write)]),
            new("reports", "Reports that wait for moderators", [.. kept.Reports.Select(Write)]),
            new("imported", "Learnings that came out of a document of yours", [.. kept.Imported.Select(id => new JsonObject { ["learning"] = id.ToString() })]),
            new("imports", "Imports you made", [.. kept.News.Select(Write)]),
        ];
    }

    private static JsonObject Write(Learning learning)
    {
        var row = JsonSerializer.SerializeToNode(RowWriter.Write(learning), s_rows.LearningRow)!.AsObject();
        if (learning.Deleted is { } deleted)
            row["deletedAt"] = PersonalFile.Moment(deleted.At);

        return row;
    }

    private static JsonObject Write(LearningVersionOf version) =>
        JsonSerializer.SerializeToNode(RowWriter.Write(version.Learning, version.Version), s_rows.VersionRow)!.AsObject();

    private static IEnumerable<JsonObject> WriteSolutions(Learning learning, MemberId member) => learning.Solutions
        .Where(solution => solution.Author == member)
        .Select(solution => new JsonObject
        {
            ["learning"] = learning.Id.ToString(),
            ["title"] = learning.Content.Title,
            ["text"] = solution.Text,
            ["at"] = PersonalFile.Moment(solution.At),
            ["accepted"] = solution.Id == learning.Accepted,
        });

    private static JsonObject? WriteRoles(Learning learning, MemberId member)
    {
        (string Role, MemberId? Who)[] roles =
        [
            ("editedIt", learning.EditedBy),
            ("reviewedIt", learning.Review?.By),
            ("wroteTheMessageItIsFrom", learning.OriginalAuthor),
            ("hidIt", learning.Hidden?.By),
            ("deletedIt", learning.Deleted?.By),
        ];
        JsonNode[] theirs = [.. roles.Where(role => role.Who == member).Select(role => (JsonNode)role.Role)];
        return theirs.Length == 0
            ? null
            : new JsonObject { ["learning"] = learning.Id.ToString(), ["title"] = learning.Content.Title, ["you"] = new JsonArray(theirs) };
    }

    private static JsonObject Write(MarkedLearning marked) => new()
    {
        ["learning"] = marked.Id.ToString(),
        ["title"] = marked.Title,
        ["at"] = PersonalFile.Moment(marked.At),
    };

    private static JsonObject Write(Report report) => new()
    {
        ["learning"] = report.Learning.ToString(),
        ["reason"] = report.Reason,
        ["at"] = PersonalFile.Moment(report.At),
    };

    private static JsonObject Write(ImportNews news) => new()
    {
        ["learnings"] = news.Learnings.Count,
        ["at"] = PersonalFile.Moment(news.At),
    };
}
