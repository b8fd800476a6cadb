using System.Globalization;
using System.Text.RegularExpressions;

namespace NexusBot.Core.Texts;

/// <summary>
/// Finds what opens doors in a text that everybody will see: keys whose form gives them away, and random values behind names such as
/// "password". What only shows how one would look, as tutorials do, is let through.
/// </summary>
public static class SecretFinder
{
    // Linear in the text, whatever somebody pastes.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly (Regex Form, string Name)[] s_forms =
    [
        (new(@"\b[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}", Options), "a Discord bot token"),
        (new(@"discord(app)?\.com/api/(v\d+/)?webhooks/\d{17,20}/[A-Za-z0-9_-]{60,80}", Options), "the address of a Discord webhook"),
        (new(@"\bgh[pousr]_[A-Za-z0-9]{36,255}|\bgithub_pat_[A-Za-z0-9_]{50,255}", Options), "a GitHub token"),
        (new(@"\bglpat-[A-Za-z0-9_-]{20,}", Options), "a GitLab token"),
        (new(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b", Options), "an AWS access key"),
        (new(@"\bxox[abeoprs]-[A-Za-z0-9-]{20,}|hooks\.slack\.com/services/T[A-Z0-9]{8,}/B[A-Z0-9]{8,}/[A-Za-z0-9]{20,}", Options), "a Slack token"),
        (new(@"\bsk-[A-Za-z0-9_-]{32,}", Options), "an API key"),
        (new(@"\b[rs]k_live_[A-Za-z0-9]{20,}", Options), "a Stripe key"),
        (new(@"\bAIza[A-Za-z0-9_-]{35}", Options), "a Google API key"),
        (new(@"\bnpm_[A-Za-z0-9]{36}\b|\bpypi-AgE[A-Za-z0-9_-]{50,}", Options), "a package registry's token"),
        (new(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}", Options), "a signed web token (JWT)"),
        (new(@"-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----\s*([A-Za-z0-9-]+:[^\n]*\s*)*[A-Za-z0-9+/=\s]{60,}", Options), "a private key"),
    ];

    private static readonly Regex s_assignment = new(
        @"(?i:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|secret[_-]?key|auth[_-]?key)[A-Za-z0-9_]{0,24}[""']?\]?\s{0,3}(:|=|:=|=>)\s{0,3}[""'`]?(?<value>[A-Za-z0-9+/=_\-!@#$%^&*.~]{10,200})",
        Options);

    private static readonly Regex s_address = new(@"[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{1,60}:(?<value>[^\s:/@]{8,200})@", Options);

    private static readonly string[] s_placeholders = ["example", "placeholder", "your-", "your_", "redacted", "xxxx", "****", "...."];

    private static readonly string[] s_harmlessValues =
    [
        "changeme", "change-me", "change_me", "your", "dummy", "sample", "insert", "replace", "1234567", "abcdef", "test", "fake", "todo",
        "process.env", "os.environ", "getenv", "secrets.", "settings.", "config.",
    ];

    /// <summary>What sort of secret the text seems to hold, and never the secret itself; null for none.</summary>
    public static string? Find(string text)
    {
        var plain = WithoutInvisible(text);
        foreach (var (form, name) in s_forms)
        {
            if (form.EnumerateMatches(plain) is var matches && AnyReal(matches, plain))
                return name;
        }

        return HoldsRandomValue(s_assignment, plain) ? "a password or key"
            : HoldsRandomValue(s_address, plain) ? "an address with a password in it"
            : null;
    }

    private static bool AnyReal(Regex.ValueMatchEnumerator matches, string text)
    {
        foreach (var match in matches)
        {
            if (!Shows(s_placeholders, text.AsSpan(match.Index, match.Length)) && Entropy(text.AsSpan(match.Index, match.Length)) > 3)
                return true;
        }

        return false;
    }

    private static bool HoldsRandomValue(Regex form, string text)
    {
        for (var match = form.Match(text); match.Success; match = match.NextMatch())
        {
            if (IsRandom(match.Groups["value"].ValueSpan.TrimEnd('.')))
                return true;
        }

        return false;
    }

    // A name or a path of names is no value; what somebody drew at random mixes kinds of characters, or is long and hexadecimal.
    private static bool IsRandom(ReadOnlySpan<char> value)
    {
        if (value.Length < 10 || Shows(s_placeholders, value) || Shows(s_harmlessValues, value) || IsName(value))
            return false;

        int lower = 0, upper = 0, digits = 0, others = 0, hex = 0;
        foreach (var c in value)
        {
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            others += char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' ? 0 : 1;
            hex += char.IsAsciiHexDigit(c) ? 1 : 0;
        }

        if (hex == value.Length && value.Length >= 32)
            return Entropy(value) > 3;

        var kinds = Math.Min(lower, 1) + Math.Min(upper, 1) + Math.Min(digits, 1) + Math.Min(others, 1);
        return kinds >= 3 && digits > 0 && Entropy(value) >= 3.1;
    }

    private static bool IsName(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetter(c) && c is not ('_' or '.' or '-'))
                return false;
        }

        return true;
    }

    private static bool Shows(string[] words, ReadOnlySpan<char> value)
    {
        foreach (var word in words)
        {
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        // The web token that its inventors' own site shows, and with it every tutorial.
        return value.EndsWith("SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", StringComparison.Ordinal);
    }

    // Bits a character, as Shannon counts them.
    private static double Entropy(ReadOnlySpan<char> value)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var c in value)
            counts[c & 127]++;

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= (double)count / value.Length * Math.Log2((double)count / value.Length);
        }

        return bits;
    }

    private static string WithoutInvisible(string text) => text.Any(IsInvisible) ? string.Concat(text.Where(c => !IsInvisible(c))) : text;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
