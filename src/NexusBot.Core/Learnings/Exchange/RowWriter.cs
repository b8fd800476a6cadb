using System.Text.Json;
using NexusBot.Core.Learnings.Pictures;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A learning as rows of an export.</summary>
internal static class RowWriter
{
    public static LearningRow Write(Learning learning) => new(
        learning.Id.ToString(),
        learning.Content.Kind.ToString(),
        learning.Content.Title,
        learning.Content.Text,
        [.. learning.Content.Codes.Select(code => new CodeRow(code.Source, code.Language))],
        [.. learning.Content.Tags.Select(tag => tag.Key)],
        learning.Content.Links,
        [.. learning.Content.Pictures.Select(Write)],
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

    /// <summary>Whether both say the same of themselves, votes excepted.</summary>
    public static bool IsSame(Learning one, Learning other) =>
        Json(one).AsSpan().SequenceEqual(Json(other with { HelpfulCount = one.HelpfulCount }));

    public static IEnumerable<VoteRow> WriteVotes(ArchivedLearning archived) =>
        archived.Votes.Select(vote => new VoteRow(archived.Learning.Id.ToString(), vote.By.ToString(), Write(vote.At)));

    private static byte[] Json(Learning learning) => JsonSerializer.SerializeToUtf8Bytes(Write(learning), HubJson.Default.LearningRow);

    private static PictureRow Write(Picture picture) =>
        new(picture.Id.Value, picture.Name, picture.Kind.ToString(), picture.Bytes, picture.Description);

    private static string Write(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
