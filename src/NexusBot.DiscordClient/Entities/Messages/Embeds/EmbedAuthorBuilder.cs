namespace Discord;

public class EmbedAuthorBuilder
{
    public const int MaxAuthorNameLength = 256;

    public string? Name
    {
        get;
        set
        {
            Limits.AtMost(value?.Length ?? 0, MaxAuthorNameLength, nameof(Name));
            field = value;
        }
    }

    public string? Url { get; set; }
    public string? IconUrl { get; set; }

    public EmbedAuthorBuilder WithName(string? name)
    {
        Name = name;
        return this;
    }

    public EmbedAuthorBuilder WithUrl(string? url)
    {
        Url = url;
        return this;
    }

    public EmbedAuthorBuilder WithIconUrl(string? iconUrl)
    {
        IconUrl = iconUrl;
        return this;
    }

    public EmbedAuthor Build()
    {
        Limits.WebAddress(Url);
        Limits.WebAddress(IconUrl, allowAttachment: true);
        return new EmbedAuthor(Name, Url, IconUrl, proxyIconUrl: null);
    }
}
