namespace NexusBot.Core.Reminders;

/// <summary>A run of digits, a run of letters, or one other character. Spaces and commas only part them, and "3rd" is 3.</summary>
internal readonly record struct WhenToken(string Word, int? Number)
{
    // More digits than this are certainly too many, whatever they count.
    private const int MaxDigits = 9;

    public static List<WhenToken> Split(string typed)
    {
        var tokens = new List<WhenToken>();
        var text = typed.ToLowerInvariant();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]) || text[start] == ',')
                continue;

            var isDigits = char.IsAsciiDigit(text[start]);
            var isLetters = char.IsAsciiLetter(text[start]);
            while (i < text.Length && ((isDigits && char.IsAsciiDigit(text[i])) || (isLetters && char.IsAsciiLetter(text[i]))))
                i++;

            var word = text[start..i];
            if (word == "tonight")
                tokens.AddRange([Of("this", false), Of("evening", false)]);
            else if (word is not ("st" or "nd" or "rd" or "th") || tokens is not [.., { Number: not null }])
                tokens.Add(Of(word, isDigits));
        }

        return tokens;
    }

    /// <summary>Which of the names it is, counted from 1: "dec", "sept" and "december" alike.</summary>
    public static int? Position(string word, string[] names)
    {
        var index = word.Length < 3 ? -1 : Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static WhenToken Of(string word, bool isDigits) => new(
        word,
        !isDigits ? null : word.Length <= MaxDigits ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue);
}
