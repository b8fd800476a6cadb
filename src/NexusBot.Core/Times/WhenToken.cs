using System.Collections.Frozen;
using System.Globalization;

namespace NexusBot.Core.Times;

/// <summary>A run of digits, a run of letters, or one other character. Spaces, commas, "the" and "of" only part them, and "3rd" is 3.</summary>
internal readonly record struct WhenToken(string Word, int? Number, bool IsOrdinal = false)
{
    // More digits than this are certainly too many, whatever they count.
    private const int MaxDigits = 9;

    private static readonly string[] s_numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly FrozenDictionary<string, string> s_aliases = new Dictionary<string, string>
    {
        ["tmr"] = "tomorrow",
        ["tmrw"] = "tomorrow",
        ["@"] = "at",
        ["&"] = "and",
        ["+"] = "and",
        ["midday"] = "noon",
        ["weds"] = "wed",
        ["till"] = "until",
        ["each"] = "every",
    }.ToFrozenDictionary();

    public static List<WhenToken> Split(string typed)
    {
        var tokens = new List<WhenToken>();
        var text = typed.ToLowerInvariant().Replace("a.m.", "am", StringComparison.Ordinal).Replace("p.m.", "pm", StringComparison.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]) || text[start] == ',')
                continue;

            var isDigits = char.IsAsciiDigit(text[start]);
            var isLetters = char.IsAsciiLetter(text[start]);
            while (i < text.Length && ((isDigits && char.IsAsciiDigit(text[i])) || (isLetters && char.IsAsciiLetter(text[i]))))
                i++;

            Add(tokens, text[start..i], isDigits);
        }

        return tokens;
    }

    /// <summary>Which of the names it is, counted from 1: "dec", "sept" and "december" alike.</summary>
    public static int? Position(string word, string[] names)
    {
        var index = word.Length < 3 ? -1 : Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static void Add(List<WhenToken> tokens, string word, bool isDigits)
    {
        if (word is "the" or "of")
            return;

        if (word == "tonight")
            tokens.AddRange([new("this", null), new("evening", null)]);
        else if (word is "st" or "nd" or "rd" or "th" && tokens is [.., { Number: not null } last])
            tokens[^1] = last with { IsOrdinal = true };
        else if (Array.IndexOf(s_numbers, word) is var number and >= 0)
            tokens.Add(new(number.ToString(CultureInfo.InvariantCulture), number));
        else
            tokens.Add(new(s_aliases.GetValueOrDefault(word, word), isDigits ? Count(word) : null));
    }

    private static int Count(string digits) =>
        digits.Length <= MaxDigits ? int.Parse(digits, CultureInfo.InvariantCulture) : int.MaxValue;
}
