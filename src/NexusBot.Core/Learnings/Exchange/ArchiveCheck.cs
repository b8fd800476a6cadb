using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A file can say anything: what comes from one is what members could have typed, or stays out.</summary>
internal static class ArchiveCheck
{
    public static Refusal? Of(ArchivedLearning archived)
    {
        var (learning, content) = (archived.Learning, archived.Learning.Content);
        var form = new LearningForm(content.Title, content.Text, Code: null, Language: null, Solution: null, string.Join('\n', content.Links));
        var read = LearningReader.Read(content.Kind, form, content.Tags);
        if (read.Refusal is not null)
            return read.Refusal;

        var refusal = content.Codes.Select(Of).Concat(learning.Solutions.Select(solution => Of(solution, content.Kind))).FirstOrDefault(each => each is not null);
        if (refusal is not null)
            return refusal;

        var typed = read.Value!;
        var same = typed.Title == content.Title && typed.Text == content.Text && typed.Links.SequenceEqual(content.Links);
        return same && HasSaneCounts(archived) && content.Tags.All(tag => Tag.Read(tag.Key).Refusal is null) && content.Pictures.All(PictureReader.CouldHaveRead)
            ? null
            : ExchangeRefusals.Unfit;
    }

    private static Refusal? Of(CodeExample code)
    {
        var read = CodeReader.Read(code.Source, code.Language);
        return read.Refusal ?? (read.Value == code ? null : ExchangeRefusals.Unfit);
    }

    private static Refusal? Of(Solution solution, LearningKind kind)
    {
        var read = LearningReader.ReadSolution(kind, solution.Text);
        return read.Refusal ?? (read.Value == solution.Text ? null : ExchangeRefusals.Unfit);
    }

    private static bool HasSaneCounts(ArchivedLearning archived)
    {
        var (learning, content) = (archived.Learning, archived.Learning.Content);
        return content.Codes.Count <= LearningContent.MaxCodes
            && content.Tags.Count <= LearningContent.MaxTags
            && content.Pictures.Count <= LearningContent.MaxPictures
            && content.Pictures.Sum(picture => (long)picture.Bytes) <= LearningContent.MaxPictureBytes
            && learning.Solutions.Count <= Learning.MaxSolutions
            && learning is { Version: > 0, HelpfulCount: >= 0 }
            && (learning.Accepted is null || learning.AcceptedSolution is not null)
            && archived.Votes.DistinctBy(vote => vote.By).Count() == archived.Votes.Count;
    }
}
