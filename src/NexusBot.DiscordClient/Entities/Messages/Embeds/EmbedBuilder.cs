namespace Discord;

public partial class EmbedBuilder
{
    public const int MaxFieldCount = 25;
    public const int MaxTitleLength = 256;
    public const int MaxDescriptionLength = 4096;
    public const int MaxEmbedLength = 6000;

    public string? Title
    {
        get;
        set
        {
            Limits.AtMost(value?.Length ?? 0, MaxTitleLength, nameof(Title));
            field = value;
        }
    }

    public string? Description
    {
        get;
        set
        {
            Limits.AtMost(value?.Length ?? 0, MaxDescriptionLength, nameof(Description));
            field = value;
        }
    }

    public string? Url { get; set; }
    public string? ThumbnailUrl { get; set; }
    public string? ImageUrl { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public Color? Color { get; set; }
    public EmbedAuthorBuilder? Author { get; set; }
    public EmbedFooterBuilder? Footer { get; set; }

    public List<EmbedFieldBuilder> Fields
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Fields));
            Limits.AtMost(value.Count, MaxFieldCount, nameof(Fields));
            field = value;
        }
    } = [];

    /// <summary>All the text that counts toward <see cref="MaxEmbedLength"/>.</summary>
    public int Length =>
        (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Author?.Name?.Length ?? 0) + (Footer?.Text?.Length ?? 0)
        + Fields.Sum(entry => (entry.Name?.Length ?? 0) + (entry.Value?.ToString()?.Length ?? 0));

    public Embed Build()
    {
        if (Length > MaxEmbedLength)
            throw new InvalidOperationException($"An embed's text must be at most {MaxEmbedLength} characters in all.");

        Limits.WebAddress(Url, allowAttachment: true);
        Limits.WebAddress(ThumbnailUrl, allowAttachment: true);
        Limits.WebAddress(ImageUrl, allowAttachment: true);
        return new Embed
        {
            Type = EmbedType.Rich,
            Title = Title,
            Description = Description,
            Url = Url,
            Timestamp = Timestamp,
            Color = Color,
            Image = string.IsNullOrEmpty(ImageUrl) ? null : new EmbedImage(ImageUrl),
            Thumbnail = string.IsNullOrEmpty(ThumbnailUrl) ? null : new EmbedThumbnail(ThumbnailUrl),
            Author = Author?.Build(),
            Footer = Footer?.Build(),
            Fields = [.. Fields.Select(field => field.Build())],
        };
    }
}
