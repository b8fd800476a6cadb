namespace Discord.Wire;

internal sealed class EmbedFooterModel
{
    public string? Text { get; set; }
    public string? IconUrl { get; set; }
    public string? ProxyIconUrl { get; set; }
}
