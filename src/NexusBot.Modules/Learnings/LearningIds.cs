using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of learnings: a pattern for the handler, and beside it what fills it.</summary>
internal static class LearningIds
{
    public const string HelpfulPattern = "learning:helpful:*";
    public const string HelpfulHerePattern = "learning:helpful-here:*";
    public const string EditPattern = "learning:edit:*";
    public const string ShowAllPattern = "learning:all:*";
    public const string ShowPattern = "learning:show:*";
    public const string PagePattern = "learning:page:*:*:*:*:*";
    public const string MorePattern = "learning:more:*";
    public const string SavePattern = "learning:save:*";
    public const string UnsavePattern = "learning:unsave:*";
    public const string SaveHerePattern = "learning:save-here:*";
    public const string UnsaveHerePattern = "learning:unsave-here:*";
    public const string DiscussPattern = "learning:discuss:*";
    public const string ReviewPattern = "learning:review:*:*";
    public const string SharePattern = "learning:share:*:*";
    public const string AgainPattern = "learning:again:*";
    public const string TagsAgainPattern = "learning:tags-again:*";
    public const string TagsPattern = "learning:tags:*:*";
    public const string WritePattern = "learning:write:*:*";
    public const string FoundPattern = "learning:found:*:*";
    public const string AnywayPattern = "learning:anyway:*";
    public const string Open = "learning:open";

    private const string NoVerdict = "None";
    private const string Nothing = "-";
    private const char BeforePictures = '|';
    private const char BeforeVersion = '.';

    public static string Helpful(LearningId learning) => CustomId.Fill(HelpfulPattern, learning.ToString());

    /// <summary>The same on a card that only one member sees, and that is to show it.</summary>
    public static string HelpfulHere(LearningId learning) => CustomId.Fill(HelpfulHerePattern, learning.ToString());

    public static string Edit(LearningId learning) => CustomId.Fill(EditPattern, learning.ToString());

    public static string ShowAll(LearningId learning) => CustomId.Fill(ShowAllPattern, learning.ToString());

    public static string Show(LearningId learning) => CustomId.Fill(ShowPattern, learning.ToString());

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Anyway(string draft) => CustomId.Fill(AnywayPattern, draft);

    public static string Found(int page, string search) =>
        CustomId.Fill(FoundPattern, page.ToString(CultureInfo.InvariantCulture), search);

    /// <summary>
    /// The tags ride along in the form's id: a form may stay open longer than any draft, or over a restart. Behind them is the id
    /// under which pictures are held, where there are any.
    /// </summary>
    public static string Share(FormKind form, IReadOnlyList<string> tags, string? pictures) =>
        CustomId.Fill(SharePattern, Number(form), Join(tags, pictures));

    /// <summary>As long as <see cref="Share"/>, so what has room there has room here.</summary>
    public static string Write(FormKind form, IReadOnlyList<string> tags, string? pictures) =>
        CustomId.Fill(WritePattern, Number(form), Join(tags, pictures));

    public static string Tags(FormKind form, string? pictures) => CustomId.Fill(TagsPattern, Number(form), Join([], pictures));

    public static string TagsAgain(string draft) => CustomId.Fill(TagsAgainPattern, draft);

    public static string More(LearningId learning) => CustomId.Fill(MorePattern, learning.ToString());

    public static string Save(LearningId learning) => CustomId.Fill(SavePattern, learning.ToString());

    public static string Unsave(LearningId learning) => CustomId.Fill(UnsavePattern, learning.ToString());

    /// <inheritdoc cref="HelpfulHere"/>
    public static string SaveHere(LearningId learning) => CustomId.Fill(SaveHerePattern, learning.ToString());

    /// <inheritdoc cref="HelpfulHere"/>
    public static string UnsaveHere(LearningId learning) => CustomId.Fill(UnsaveHerePattern, learning.ToString());

    public static string Discuss(LearningId learning) => CustomId.Fill(DiscussPattern, learning.ToString());

    /// <param name="verdict">Null takes back what was said.</param>
    /// <param name="seen">The version that the mentor sees.</param>
    public static string Review(LearningId learning, ReviewVerdict? verdict, int seen) =>
        CustomId.Fill(ReviewPattern, learning.ToString(), string.Create(CultureInfo.InvariantCulture, $"{verdict?.ToString() ?? NoVerdict}{BeforeVersion}{seen}"));

    /// <summary>A button of before versions rode along has none.</summary>
    public static (ReviewVerdict? Verdict, int? Seen) ReadReview(string filled)
    {
        var parts = filled.Split(BeforeVersion);
        return (
            Enum.TryParse<ReviewVerdict>(parts[0], out var verdict) && Enum.IsDefined(verdict) ? verdict : null,
            int.TryParse(parts.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null);
    }

    public static bool HasRoomFor(IReadOnlyList<string> tags, string? pictures) =>
        SharePattern.Length - 1 + Join(tags, pictures).Length <= CustomId.Longest;

    public static IReadOnlyList<string> SplitTags(string joined) =>
        joined.Split(BeforePictures)[0] is var tags && tags == Nothing ? [] : tags.Split(',');

    public static string? PicturesIn(string joined) => joined.Split(BeforePictures).ElementAtOrDefault(1);

    /// <summary>Those that can stand in an id again; a form whose id somebody made up may have brought others.</summary>
    public static IReadOnlyList<string> Readable(IReadOnlyList<string> tags) =>
        [.. tags.Select(Tag.Read).Where(tag => tag.Refusal is null).Select(tag => tag.Value.Key).Take(LearningContent.MaxTags)];

    private static string Number(FormKind form) => ((int)form).ToString(CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> tags, string? pictures) =>
        (tags.Count == 0 ? Nothing : string.Join(',', tags)) + (pictures is null ? "" : BeforePictures + pictures);
}
