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
    public const string EditPattern = "learning:edit:*";
    public const string ShowAllPattern = "learning:all:*";
    public const string ShowPattern = "learning:show:*";
    public const string PagePattern = "learning:page:*:*:*:*";
    public const string SharePattern = "learning:share:*:*";
    public const string SavePattern = "learning:save:*:*";
    public const string AgainPattern = "learning:again:*";
    public const string TagsAgainPattern = "learning:tags-again:*";
    public const string TagsPattern = "learning:tags:*";
    public const string WritePattern = "learning:write:*:*";
    public const string Open = "learning:open";

    private const string NoTags = "-";

    public static string Helpful(LearningId learning) => CustomId.Fill(HelpfulPattern, learning.ToString());

    public static string Edit(LearningId learning) => CustomId.Fill(EditPattern, learning.ToString());

    public static string ShowAll(LearningId learning) => CustomId.Fill(ShowAllPattern, learning.ToString());

    public static string Show(LearningId learning) => CustomId.Fill(ShowPattern, learning.ToString());

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    /// <summary>The tags ride along in the form's id: a form may stay open longer than any draft, or over a restart.</summary>
    public static string Share(LearningKind kind, IReadOnlyList<string> tags) => CustomId.Fill(SharePattern, Number(kind), JoinTags(tags));

    /// <summary>As long as <see cref="Share"/>, so what has room there has room here.</summary>
    public static string Write(LearningKind kind, IReadOnlyList<string> tags) => CustomId.Fill(WritePattern, Number(kind), JoinTags(tags));

    public static string Tags(LearningKind kind) => CustomId.Fill(TagsPattern, Number(kind));

    public static string TagsAgain(string draft) => CustomId.Fill(TagsAgainPattern, draft);

    public static string Save(LearningId learning, int version) =>
        CustomId.Fill(SavePattern, learning.ToString(), version.ToString(CultureInfo.InvariantCulture));

    public static bool HasRoomFor(IReadOnlyList<string> tags) =>
        SharePattern.Length - 1 + JoinTags(tags).Length <= CustomId.Longest;

    public static IReadOnlyList<string> SplitTags(string joined) => joined == NoTags ? [] : joined.Split(',');

    /// <summary>Those that can stand in an id again; a form whose id somebody made up may have brought others.</summary>
    public static IReadOnlyList<string> Readable(IReadOnlyList<string> tags) =>
        [.. tags.Select(Tag.Read).Where(tag => tag.Refusal is null).Select(tag => tag.Value.Key).Take(LearningContent.MaxTags)];

    private static string Number(LearningKind kind) => ((int)kind).ToString(CultureInfo.InvariantCulture);

    private static string JoinTags(IReadOnlyList<string> tags) => tags.Count == 0 ? NoTags : string.Join(',', tags);
}
