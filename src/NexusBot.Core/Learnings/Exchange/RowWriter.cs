using System.Text.Json;
using NexusBot.Core.Learnings.Pictures;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A learning as rows of an export.</summary>
internal static class RowWriter
{
    public static LearningRow Write(Learning learning)
    {
        var content = Write(learning.Content);
        return new LearningRow(
            learning.Id.ToString(),
            content.Kind,
            content.Title,
            content.Text,
            content.Codes,
            content.Tags,
            content.Links,
            content.Pictures,
            learning.Author.ToString(),
            Write(learning.SharedAt),
            learning.Version,
            learning.HelpfulCount,
            [.. learning.Solutions.Select(one => new SolutionRow(one.Id.ToString(), one.Author.ToString(), one.Text, Write(one.At)))])
        {
            OriginalAuthor = learning.OriginalAuthor?.ToString(),
            EditedAt = learning.EditedAt is { } edited ? Write(edited) : null,
            EditedBy = learning.EditedBy?.ToString(),
            Accepted = learning.Accepted?.ToString(),
            Review = learning.Review is { } review ? new ReviewRow(review.Verdict.ToString(), Write(review.At), review.By?.ToString()) : null,
            Hidden = learning.Hidden is { } hidden ? new RemovalRow(Write(hidden.At), hidden.By?.ToString()) : null,
        };
    }

    /// <summary>Whether both say the same of themselves, votes excepted.</summary>
    public static bool IsSame(Learning one, Learning other) =>
        Json(one).AsSpan().SequenceEqual(Json(other with { HelpfulCount = one.HelpfulCount }));

    public static IEnumerable<VoteRow> WriteVotes(ArchivedLearning archived) =>
        archived.Votes.Select(vote => new VoteRow(archived.Learning.Id.ToString(), vote.By.ToString(), Write(vote.At)));

    public static IEnumerable<VersionRow> WriteVersions(ArchivedLearning archived) => archived.Versions.Select(version => Write(archived.Learning.Id, version));

    public static VersionRow Write(LearningId learning, LearningVersion version) =>
        new(learning.ToString(), version.Number, Write(version.At), Write(version.Content))
        {
            By = version.By?.ToString(),
            Solution = version.Solution,
        };

    public static IEnumerable<SaveRow> WriteSaves(ArchivedLearning archived) =>
        archived.Saves.Select(save => new SaveRow(archived.Learning.Id.ToString(), save.By.ToString(), Write(save.At)));

    private static ContentRow Write(LearningContent content) => new(
        content.Kind.ToString(),
        content.Title,
        content.Text,
        [.. content.Codes.Select(code => new CodeRow(code.Source, code.Language))],
        [.. content.Tags.Select(tag => tag.Key)],
        content.Links,
        [.. content.Pictures.Select(Write)]);

    private static byte[] Json(Learning learning) => JsonSerializer.SerializeToUtf8Bytes(Write(learning), HubJson.Default.LearningRow);

    private static PictureRow Write(Picture picture) =>
        new(picture.Id.Value, picture.Name, picture.Kind.ToString(), picture.Bytes, picture.Description);

    private static string Write(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
