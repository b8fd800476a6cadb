using System.Text;

namespace NexusBot.Core.Learnings;

/// <summary>What is searched for is found with or without its accents. Titles still differ by them, so <see cref="TitleKey"/> keeps them.</summary>
public static class SearchKey
{
    public static string Of(string key)
    {
        if (Ascii.IsValid(key))
            return key;

        // Rune by rune, since a broken surrogate, which a search may hold while it is being typed, cannot be normalised.
        var folded = new StringBuilder(key.Length);
        foreach (var rune in key.EnumerateRunes())
        {
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (!IsAccent(part))
                    folded.Append(part);
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // Unicode's block of combining diacritical marks. The vowel signs of Indic and Arabic script are other ones: they are letters.
    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
