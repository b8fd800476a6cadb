using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>What a line says first, and what it adds to it.</summary>
internal readonly partial record struct Headline(string Title, string Rest, bool HasSeparator)
{
    private const int MaxLabelWords = 7;
    private const int MaxWordsAfterLead = 6;
    private const int MinClauseWords = 3;

    /// <summary>Cuts at the separator behind a bold lead, or at the first one of a plain line.</summary>
    public static Headline Split(Phrase phrase)
    {
        var text = phrase.Text;
        if (phrase.LeadLength == 0)
            return Cut(text, 0) ?? new Headline(Wording.Title(text), "", false);

        if (phrase.Lead.EndsWith(':'))
            return new Headline(Wording.Title(phrase.Lead), text[phrase.LeadLength..].Trim(), true);
        if (Cut(text, phrase.LeadLength) is { } cut && Wording.Words(cut.Title).Length <= Wording.Words(phrase.Lead).Length + MaxWordsAfterLead)
            return cut;

        // "Bold words: and more" may be bold to its end.
        return phrase.IsAllLead && Cut(text, 0) is { } inside
            ? inside
            : new Headline(Wording.Title(phrase.Lead), text[phrase.LeadLength..].Trim(), phrase.IsAllLead);
    }

    /// <summary>Whether a plain line begins with a short label and a colon, as in "Docker: ships the app".</summary>
    public static bool IsLabelled(string text) =>
        Label().Match(text) is { Success: true } label && Wording.Words(label.Groups[1].Value).Length <= MaxLabelWords;

    /// <summary>A sentence's title: the sentence, or the clause that can stand alone.</summary>
    public static Headline OfSentence(string text)
    {
        var sentence = FirstSentence(text);
        var title = ClauseOf(sentence);
        var rest = text[sentence.Length..].Trim();
        var isWhole = Wording.Title(title).Length >= Wording.Title(sentence).Length;
        return new Headline(Wording.Title(title), isWhole ? rest : text.Trim(), false);
    }

    private static string FirstSentence(string text) => Sentence().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;

    private static string ClauseOf(string sentence)
    {
        // Several semicolons make a list, which is one thought; a single one adds a second to the first.
        var semicolon = sentence.IndexOf("; ", StringComparison.Ordinal);
        if (semicolon > 0 && sentence.IndexOf("; ", semicolon + 1, StringComparison.Ordinal) < 0)
            return sentence[..semicolon];

        if (Turn().Match(sentence) is { Success: true } turn && Wording.Words(sentence[..turn.Index]).Length >= MinClauseWords)
            return sentence[..turn.Index];

        if (Aside().Match(sentence) is not { Success: true } aside || Wording.Words(sentence[..aside.Index]).Length < 2)
            return sentence;

        var isAcronym = aside.Index > 1 && char.IsUpper(sentence[aside.Index - 1]) && char.IsUpper(sentence[aside.Index - 2]);
        return sentence[..(isAcronym ? aside.Index + aside.Length : aside.Index)];
    }

    private static Headline? Cut(string text, int from)
    {
        if (Separator().Match(text, from) is not { Success: true, Index: > 0 } separator)
            return null;

        var title = Wording.Title(text[..separator.Index]);
        return title.Length == 0 ? null : new Headline(title, text[(separator.Index + separator.Length)..].Trim(), true);
    }

    [GeneratedRegex(@"\s*[:：](?:\s+|$)|\s+(?:[-–—]{1,3}|→|⇒|➜|=>|->|\|)\s+|\s*(?:—|-{3})\s*|\s*\t\s*|\s{3,}")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^([\p{Lu}\d][^:.!?]{0,70}):\s+\S")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|etc|vs|No))[.!?](?=\s+[\p{Lu}""“])")]
    private static partial Regex Sentence();

    [GeneratedRegex(@",\s+but\s")]
    private static partial Regex Turn();

    // An aside in the middle of a sentence: what follows it says why or how.
    [GeneratedRegex(@"\s\([^()]{2,120}\)(?=\s+\w+\s+\w+\s+\w+)")]
    private static partial Regex Aside();
}
