using System.Collections.Immutable;

namespace Discord;

public interface IEmbed
{
    EmbedType Type { get; }
    string? Title { get; }
    string? Description { get; }
    string? Url { get; }
    DateTimeOffset? Timestamp { get; }
    Color? Color { get; }
    EmbedImage? Image { get; }
    EmbedThumbnail? Thumbnail { get; }
    EmbedAuthor? Author { get; }
    EmbedFooter? Footer { get; }
    ImmutableArray<EmbedField> Fields { get; }
}
