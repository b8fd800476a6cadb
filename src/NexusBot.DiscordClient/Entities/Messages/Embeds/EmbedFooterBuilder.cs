namespace Discord;

public class EmbedFooterBuilder
{
    public const int MaxFooterTextLength = 2048;

    public string? Text
    {
        get;
        set
        {
            Limits.AtMost(value?.Length ?? 0, MaxFooterTextLength, nameof(Text));
            field = value;
        }
    }

    public string? IconUrl { get; set; }

    public EmbedFooterBuilder WithText(string? text)
    {
        Text = text;
        return this;
    }

    public EmbedFooterBuilder WithIconUrl(string? iconUrl)
    {
        IconUrl = iconUrl;
        return this;
    }

    public EmbedFooter Build()
    {
        Limits.WebAddress(IconUrl, allowAttachment: true);
        return new EmbedFooter(Text ?? "", IconUrl, proxyUrl: null);
    }
}
