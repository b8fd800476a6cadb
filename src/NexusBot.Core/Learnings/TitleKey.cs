using System.Globalization;
using System.Text;

namespace NexusBot.Core.Learnings;

/// <summary>Titles are the same when their keys are: width, case, spacing and invisible characters make no difference.</summary>
public static class TitleKey
{
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c))
                AppendSpace(key);
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                key.Append(c);
        }

        return key.ToString().TrimEnd().ToUpperInvariant();
    }

    private static void AppendSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }
}
