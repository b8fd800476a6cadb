using System.Text;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Tags;

/// <summary>A tag by its normal form, like "postgresql": however it was typed, the same thing has the same tag.</summary>
public readonly record struct Tag
{
    public const int MaxLength = 32;

    internal const string Called = "tag";

    private const int MaxTypedLength = 120;

    private Tag(string key) => Key = key;

    public string Key { get; }

    /// <summary>As people write it: "PostgreSQL".</summary>
    public string Display => TagNames.Display(Key);

    /// <summary>A tag from its own key, as a store kept it.</summary>
    public static Tag FromKey(string key) => new(key);

    public static Outcome<Tag> Read(string typed) => Read(typed, Called);

    /// <param name="called">What it is to whoever typed it, in a refusal.</param>
    public static Outcome<Tag> Read(string typed, string called)
    {
        if (TypedText.Read(typed, called, MaxTypedLength).Refusal is { } refusal)
            return refusal;

        var key = Normalise(typed);
        if (key.Length > MaxLength)
            return TagRefusals.TooLong(key, called);

        return key.Any(char.IsLetterOrDigit) && key.All(IsAllowed)
            ? new Tag(TagNames.Canonical(key))
            : TagRefusals.NotUnderstood(typed, called);
    }

    /// <summary>Cuts what was typed into one field: "django, rest; ci/cd".</summary>
    public static IReadOnlyList<string> Split(string? typed) =>
        (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => Key;

    private static bool IsAllowed(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
        || c is '-' or '.' or '+' or '#';

    private static string Normalise(string typed)
    {
        var words = typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', '\t', '_', '/', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words).TrimStart('#');
    }
}
