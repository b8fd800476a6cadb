namespace Discord;

public struct EmbedAuthor
{
    internal EmbedAuthor(string? name, string? url, string? iconUrl, string? proxyIconUrl) =>
        (Name, Url, IconUrl, ProxyIconUrl) = (name, url, iconUrl, proxyIconUrl);

    public string? Name { get; }
    public string? Url { get; }
    public string? IconUrl { get; }
    public string? ProxyIconUrl { get; }
}
