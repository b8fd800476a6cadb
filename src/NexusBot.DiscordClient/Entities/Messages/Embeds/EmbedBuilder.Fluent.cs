namespace Discord;

public partial class EmbedBuilder
{
    public EmbedBuilder WithTitle(string? title)
    {
        Title = title;
        return this;
    }

    public EmbedBuilder WithDescription(string? description)
    {
        Description = description;
        return this;
    }

    public EmbedBuilder WithUrl(string? url)
    {
        Url = url;
        return this;
    }

    public EmbedBuilder WithThumbnailUrl(string? thumbnailUrl)
    {
        ThumbnailUrl = thumbnailUrl;
        return this;
    }

    public EmbedBuilder WithImageUrl(string? imageUrl)
    {
        ImageUrl = imageUrl;
        return this;
    }

    public EmbedBuilder WithTimestamp(DateTimeOffset dateTimeOffset)
    {
        Timestamp = dateTimeOffset;
        return this;
    }

    public EmbedBuilder WithColor(Color color)
    {
        Color = color;
        return this;
    }

    public EmbedBuilder WithAuthor(EmbedAuthorBuilder author)
    {
        Author = author;
        return this;
    }

    public EmbedBuilder WithAuthor(Action<EmbedAuthorBuilder> action)
    {
        var author = new EmbedAuthorBuilder();
        action(author);
        return WithAuthor(author);
    }

    public EmbedBuilder WithAuthor(string name, string? iconUrl = null, string? url = null) =>
        WithAuthor(new EmbedAuthorBuilder { Name = name, IconUrl = iconUrl, Url = url });

    public EmbedBuilder WithFooter(EmbedFooterBuilder footer)
    {
        Footer = footer;
        return this;
    }

    public EmbedBuilder WithFooter(Action<EmbedFooterBuilder> action)
    {
        var footer = new EmbedFooterBuilder();
        action(footer);
        return WithFooter(footer);
    }

    public EmbedBuilder WithFooter(string text, string? iconUrl = null) =>
        WithFooter(new EmbedFooterBuilder { Text = text, IconUrl = iconUrl });

    public EmbedBuilder AddField(string name, object value, bool inline = false) =>
        AddField(new EmbedFieldBuilder { Name = name, Value = value, IsInline = inline });

    public EmbedBuilder AddField(EmbedFieldBuilder field)
    {
        Limits.AtMost(Fields.Count + 1, MaxFieldCount, nameof(field));
        Fields.Add(field);
        return this;
    }

    public EmbedBuilder AddField(Action<EmbedFieldBuilder> action)
    {
        var field = new EmbedFieldBuilder();
        action(field);
        return AddField(field);
    }
}
