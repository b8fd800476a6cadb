using NexusBot.Core.Tags;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Puts a part that was typed anew into a learning, or refuses it.</summary>
internal static class PartReader
{
    public static Outcome<Learning> Put(Learning learning, LearningPart part, Instant now) => part switch
    {
        LearningPart.Title title => With(
            learning, PublishedText.ReadLine(title.Typed, "title", LearningContent.MaxTitleLength), (content, read) => content with { Title = read }),
        LearningPart.Text text => With(
            learning, PublishedText.Read(text.Typed, "text", LearningContent.MaxTextLength), (content, read) => content with { Text = read }),
        LearningPart.Links links => With(learning, LinkReader.Read(links.Typed), (content, read) => content with { Links = read }),
        LearningPart.Tags tags => With(learning, LearningReader.ReadTags(Tag.Split(tags.Typed)), (content, read) => content with { Tags = read }),
        LearningPart.Code code => PutCode(learning, code),
        LearningPart.Solution solution => LearningReader.ReadSolution(learning.Content.Kind, solution.Typed) is var read && read.Refusal is { } refusal
            ? refusal
            : OwnSolution.Put(learning, read.Value, now),
        _ => throw new ArgumentException($"No rule for {part.GetType()}.", nameof(part)),
    };

    private static Outcome<Learning> With<T>(Learning learning, Outcome<T> read, Func<LearningContent, T, LearningContent> put) =>
        read.Refusal is { } refusal ? refusal : learning with { Content = put(learning.Content, read.Value!) };

    private static Outcome<Learning> PutCode(Learning learning, LearningPart.Code part)
    {
        var codes = learning.Content.Codes;
        if (part.Index < 0 || part.Index > codes.Count)
            return LearningRefusals.ChangedMeanwhile;
        if (part.Index >= LearningContent.MaxCodes)
            return LearningRefusals.TooManyCodes;

        return With(learning, CodeReader.Read(part.Source, part.Language), (content, code) => content with
        {
            Codes = [.. codes.Take(part.Index), .. code is null ? Array.Empty<CodeExample>() : [code], .. codes.Skip(part.Index + 1)],
        });
    }
}
