using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>
/// Names of files that every system takes: lower-case ASCII, short, and none of Windows' devices. A name depends on its own thing alone, so that it
/// is the same in the next export, whatever was shared meanwhile.
/// </summary>
internal static class PageNames
{
    private const int MaxSlugLength = 60;
    private const int LettersOfId = 12;
    private const int LettersOfHash = 8;

    private static readonly HashSet<string> s_devices =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
    ];

    /// <summary>The end of an id is its random part: two of a title in one folder share it once in 2^48.</summary>
    public static string Of(Learning learning) =>
        $"learnings/{Folder(learning.Content.Kind)}/{Stem(learning.Content.Title)}-{learning.Id.ToString()[^LettersOfId..]}.md";

    public static string Of(Tag tag) =>
        $"tags/{(Slug(tag.Key) == tag.Key && !s_devices.Contains(tag.Key) ? tag.Key : $"{Stem(tag.Key)}-{Hash(tag.Key)}")}.md";

    public static string Of(MemberId author) => $"authors/{author}.md";

    public static string Of(Picture picture, bool isShown) => $"{(isShown ? "" : "private/")}pictures/{picture.Id}{picture.Kind.Extension()}";

    public static string Folder(LearningKind kind) => kind switch
    {
        LearningKind.Technology => "technologies",
        LearningKind.Concept => "concepts",
        LearningKind.Challenge => "challenges",
        LearningKind.BestPractice => "best-practices",
        _ => "takeaways",
    };

    private static string Stem(string text) => Slug(text) is { Length: > 0 } slug ? slug : "untitled";

    private static string Slug(string text)
    {
        var slug = new StringBuilder(MaxSlugLength);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (slug.Length == MaxSlugLength)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..LettersOfHash];
}
