using System.Globalization;

namespace NexusBot.Core.Members;

/// <summary>A word, a number or a sign of what was typed.</summary>
/// <param name="Start">Where it stands there.</param>
internal readonly record struct HoursToken(string Text, int Start)
{
    /// <summary>Null unless it is a number of a clock.</summary>
    public int? Number => Text.Length <= 2 && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool IsDash => Text is "-" or "–" or "—" or "to" or "until" or "till";

    public bool IsPause => Text is "," or ";" or "\n" or "." or "and" or "&" or "+" or "·";

    public static IReadOnlyList<HoursToken> Split(string typed)
    {
        var tokens = new List<HoursToken>();
        var text = typed.ToLowerInvariant();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && Continues(text[start], text[end]))
                end++;
            if (text[start] == '\n' || !char.IsWhiteSpace(text[start]))
                tokens.Add(new(text[start..end], start));
            start = end;
        }

        return tokens;
    }

    private static bool Continues(char first, char next) =>
        (char.IsAsciiDigit(first) && char.IsAsciiDigit(next)) || (char.IsLetter(first) && char.IsLetter(next));
}
