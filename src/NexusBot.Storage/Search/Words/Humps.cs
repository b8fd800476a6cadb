namespace NexusBot.Storage.Search.Words;

/// <summary>The parts of a name in camel case: "HttpClientFactory", "getHTTPResponse", "OAuth2".</summary>
internal static class Humps
{
    private const int Shortest = 2;

    public static IReadOnlyList<string> Of(ReadOnlySpan<char> name)
    {
        List<string>? humps = null;
        var start = 0;
        var parted = false;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !IsBorder(name, i))
                continue;

            var hump = name[start..i].Trim("_-./+#:@<>'’&=");
            parted |= i < name.Length && char.IsLetterOrDigit(name[i]) && char.IsLetterOrDigit(name[i - 1]);
            if (hump.Length >= Shortest)
                (humps ??= []).Add(Folding.Fold(hump));

            start = i;
        }

        return parted && humps is not null ? humps : [];
    }

    private static bool IsBorder(ReadOnlySpan<char> name, int at)
    {
        char before = name[at - 1], here = name[at];
        if (!char.IsLetterOrDigit(here) || !char.IsLetterOrDigit(before))
            return true;

        return (char.IsLower(before) && char.IsUpper(here))
            || (char.IsDigit(before) != char.IsDigit(here))
            || (char.IsUpper(before) && char.IsUpper(here) && at + 1 < name.Length && char.IsLower(name[at + 1]) && at > 1);
    }
}
