using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings;

/// <summary>Reads the addresses that were typed into one field. Each stands as it was typed, so that readers see where it leads.</summary>
internal static class LinkReader
{
    private static readonly char[] s_between = [' ', '\n', '\r', '\t'];

    public static Outcome<string[]> Read(string? typed)
    {
        if (TypedText.IsBlank(typed))
            return Array.Empty<string>();

        var text = PublishedText.Read(typed, "list of links", LearningContent.MaxLinks * LearningContent.MaxLinkLength);
        if (text.Refusal is not null)
            return text.Refusal;

        var links = text.Value!.Split(s_between, StringSplitOptions.RemoveEmptyEntries)
            .Select(link => link.TrimEnd(',', ';'))
            .Where(link => link.Length > 0)
            .Distinct()
            .ToArray();
        if (Array.Find(links, link => !IsLink(link)) is { } wrong)
            return LearningRefusals.LinkNotUnderstood(wrong);

        return links.Length > LearningContent.MaxLinks ? LearningRefusals.TooManyLinks : links;
    }

    // An address with a name and password in it, or one that ends its angle brackets early, is there to deceive.
    private static bool IsLink(string link) =>
        link.Length <= LearningContent.MaxLinkLength
        && link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && !link.AsSpan().ContainsAny('<', '>', '`')
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", UserInfo.Length: 0 }
        && uri.Host.Contains('.', StringComparison.Ordinal);
}
