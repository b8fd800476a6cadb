namespace Discord.Wire;

/// <summary>Read and written alike.</summary>
internal sealed class EmbedModel
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Url { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public uint? Color { get; set; }
    public EmbedMediaModel? Image { get; set; }
    public EmbedMediaModel? Thumbnail { get; set; }
    public EmbedAuthorModel? Author { get; set; }
    public EmbedFooterModel? Footer { get; set; }
    public EmbedFieldModel[]? Fields { get; set; }

    public static EmbedModel From(Embed embed) => new()
    {
        Title = embed.Title,
        Description = embed.Description,
        Url = embed.Url,
        Timestamp = embed.Timestamp,
        Color = embed.Color?.RawValue,
        Image = embed.Image is { } image ? new EmbedMediaModel { Url = image.Url } : null,
        Thumbnail = embed.Thumbnail is { } thumbnail ? new EmbedMediaModel { Url = thumbnail.Url } : null,
        Author = embed.Author is { } author
            ? new EmbedAuthorModel { Name = author.Name, Url = author.Url, IconUrl = author.IconUrl }
            : null,
        Footer = embed.Footer is { } footer ? new EmbedFooterModel { Text = footer.Text, IconUrl = footer.IconUrl } : null,
        Fields = embed.Fields.IsDefaultOrEmpty ? null : [.. embed.Fields.Select(FieldFrom)],
    };

    public Embed ToEntity() => new()
    {
        Type = KindOf(Type),
        Title = Title,
        Description = Description,
        Url = Url,
        Timestamp = Timestamp,
        Color = Color is { } color ? new Color(color) : null,
        Image = Image is { } image ? new EmbedImage(image.Url ?? "", image.ProxyUrl, image.Height, image.Width) : null,
        Thumbnail = Thumbnail is { } thumbnail
            ? new EmbedThumbnail(thumbnail.Url ?? "", thumbnail.ProxyUrl, thumbnail.Height, thumbnail.Width)
            : null,
        Author = Author is { } author ? new EmbedAuthor(author.Name, author.Url, author.IconUrl, author.ProxyIconUrl) : null,
        Footer = Footer is { } footer ? new EmbedFooter(footer.Text ?? "", footer.IconUrl, footer.ProxyIconUrl) : null,
        Fields = [.. (Fields ?? []).Select(field => new EmbedField(field.Name, field.Value, field.Inline))],
    };

    private static EmbedFieldModel FieldFrom(EmbedField field) =>
        new() { Name = field.Name, Value = field.Value, Inline = field.Inline };

    private static EmbedType KindOf(string? type) => type switch
    {
        null or "rich" => EmbedType.Rich,
        "link" => EmbedType.Link,
        "video" => EmbedType.Video,
        "image" => EmbedType.Image,
        "gifv" => EmbedType.Gifv,
        "article" => EmbedType.Article,
        _ => EmbedType.Unknown,
    };
}
