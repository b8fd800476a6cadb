namespace Discord.Wire;

internal sealed class EmbedAuthorModel
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public string? IconUrl { get; set; }
    public string? ProxyIconUrl { get; set; }
}
