namespace Discord;

public struct EmbedFooter
{
    internal EmbedFooter(string text, string? iconUrl, string? proxyUrl) =>
        (Text, IconUrl, ProxyUrl) = (text, iconUrl, proxyUrl);

    public string Text { get; }
    public string? IconUrl { get; }
    public string? ProxyUrl { get; }
}
