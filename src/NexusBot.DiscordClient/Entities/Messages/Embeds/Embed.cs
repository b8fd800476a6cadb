using System.Collections.Immutable;

namespace Discord;

public class Embed : IEmbed
{
    internal Embed()
    {
    }

    public EmbedType Type { get; internal init; }
    public string? Title { get; internal init; }
    public string? Description { get; internal init; }
    public string? Url { get; internal init; }
    public DateTimeOffset? Timestamp { get; internal init; }
    public Color? Color { get; internal init; }
    public EmbedImage? Image { get; internal init; }
    public EmbedThumbnail? Thumbnail { get; internal init; }
    public EmbedAuthor? Author { get; internal init; }
    public EmbedFooter? Footer { get; internal init; }
    public ImmutableArray<EmbedField> Fields { get; internal init; } = [];

    /// <summary>All the text that counts toward Discord's limit.</summary>
    public int Length =>
        (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Author?.Name?.Length ?? 0) + (Footer?.Text?.Length ?? 0)
        + Fields.Sum(entry => entry.Name.Length + entry.Value.Length);

    public override string? ToString() => Title;
}
