using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A file can say anything: what comes from one is what members could have typed, or stays out.</summary>
internal static class ArchiveCheck
{
    public static Refusal? Of(ArchivedLearning archived)
    {
        var learning = archived.Learning;
        var refusal = learning.Solutions
            .Select(solution => Of(solution.Text, learning.Content.Kind))
            .Prepend(Of(learning.Content))
            .FirstOrDefault(each => each is not null);
        return refusal ?? (HasSaneCounts(archived) ? null : ExchangeRefusals.Unfit);
    }

    /// <summary>A rule may be younger than a version: then the version stays out, and not its learning.</summary>
    public static Refusal? Of(LearningVersion version) =>
        Of(version.Content) ?? (version.Solution is { } solution ? Of(solution, version.Content.Kind) : null);

    private static Refusal? Of(LearningContent content)
    {
        var form = new LearningForm(content.Title, content.Text, Code: null, Language: null, Solution: null, string.Join('\n', content.Links));
        var read = LearningReader.Read(content.Kind, form, content.Tags);
        if ((read.Refusal ?? content.Codes.Select(Of).FirstOrDefault(each => each is not null)) is { } refusal)
            return refusal;

        var typed = read.Value!;
        var same = typed.Title == content.Title && typed.Text == content.Text && typed.Links.SequenceEqual(content.Links);
        return same && HasSaneCounts(content) && content.Tags.All(tag => Tag.Read(tag.Key).Refusal is null) && content.Pictures.All(PictureReader.CouldHaveRead)
            ? null
            : ExchangeRefusals.Unfit;
    }

    private static Refusal? Of(CodeExample code)
    {
        var read = CodeReader.Read(code.Source, code.Language);
        return read.Refusal ?? (read.Value == code ? null : ExchangeRefusals.Unfit);
    }

    private static Refusal? Of(string solution, LearningKind kind)
    {
        var read = LearningReader.ReadSolution(kind, solution);
        return read.Refusal ?? (read.Value == solution ? null : ExchangeRefusals.Unfit);
    }

    private static bool HasSaneCounts(LearningContent content) =>
        content.Codes.Count <= LearningContent.MaxCodes
        && content.Tags.Count <= LearningContent.MaxTags
        && content.Pictures.Count <= LearningContent.MaxPictures
        && content.Pictures.Sum(picture => (long)picture.Bytes) <= LearningContent.MaxPictureBytes;

    private static bool HasSaneCounts(ArchivedLearning archived)
    {
        var learning = archived.Learning;
        return learning.Solutions.Count <= Learning.MaxSolutions
            && learning is { Version: > 0, HelpfulCount: >= 0 }
            && (learning.Accepted is null || learning.AcceptedSolution is not null)
            && archived.Votes.DistinctBy(vote => vote.By).Count() == archived.Votes.Count
            && archived.Saves.DistinctBy(save => save.By).Count() == archived.Saves.Count
            && archived.Versions.Count <= LearningHistory.MaxVersions
            && archived.Versions.DistinctBy(version => version.Number).Count() == archived.Versions.Count
            && archived.Versions.All(version => version.Number > 0 && version.Number < learning.Version);
    }
}
