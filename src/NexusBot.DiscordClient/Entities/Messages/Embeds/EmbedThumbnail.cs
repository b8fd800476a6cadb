namespace Discord;

public struct EmbedThumbnail
{
    internal EmbedThumbnail(string url, string? proxyUrl = null, int? height = null, int? width = null) =>
        (Url, ProxyUrl, Height, Width) = (url, proxyUrl, height, width);

    public string Url { get; }
    public string? ProxyUrl { get; }
    public int? Height { get; }
    public int? Width { get; }
}
