namespace Discord;

public static class EmbedBuilderExtensions
{
    public static EmbedBuilder WithColor(this EmbedBuilder builder, uint rawValue) => builder.WithColor(new Color(rawValue));

    public static EmbedBuilder WithAuthor(this EmbedBuilder builder, IUser user) =>
        builder.WithAuthor(user.GlobalName ?? user.Username, user.GetDisplayAvatarUrl());

    public static EmbedBuilder WithFields(this EmbedBuilder builder, IEnumerable<EmbedFieldBuilder> fields)
    {
        foreach (var field in fields)
            builder.AddField(field);

        return builder;
    }

    public static EmbedBuilder WithFields(this EmbedBuilder builder, params EmbedFieldBuilder[] fields) =>
        builder.WithFields(fields.AsEnumerable());

    /// <summary>A builder that starts from what an embed says.</summary>
    public static EmbedBuilder ToEmbedBuilder(this IEmbed embed)
    {
        if (embed.Type != EmbedType.Rich)
            throw new InvalidOperationException("Only rich embeds can be rebuilt.");

        var builder = new EmbedBuilder
        {
            Title = embed.Title,
            Description = embed.Description,
            Url = embed.Url,
            Timestamp = embed.Timestamp,
            Color = embed.Color,
            ImageUrl = embed.Image?.Url,
            ThumbnailUrl = embed.Thumbnail?.Url,
        };
        if (embed.Author is { } author)
            builder.Author = new EmbedAuthorBuilder { Name = author.Name, Url = author.Url, IconUrl = author.IconUrl };
        if (embed.Footer is { } footer)
            builder.Footer = new EmbedFooterBuilder { Text = footer.Text, IconUrl = footer.IconUrl };
        foreach (var field in embed.Fields)
            builder.AddField(field.Name, field.Value, field.Inline);

        return builder;
    }
}
