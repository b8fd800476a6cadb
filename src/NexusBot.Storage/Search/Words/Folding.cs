using System.Text;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.Search.Words;

/// <summary>Case, width and accents make no difference to a search.</summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.ContainsAnyInRange('A', 'Z') ? text.ToString().ToLowerInvariant() : text.ToString();

        // Half a surrogate pair, which a search may hold while it is being typed, cannot be normalised.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());

        return SearchKey.Of(whole.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant());
    }
}
