namespace Discord.Wire;

internal sealed class EmbedMediaModel
{
    public string? Url { get; set; }
    public string? ProxyUrl { get; set; }
    public int? Height { get; set; }
    public int? Width { get; set; }
}
