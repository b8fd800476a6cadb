namespace NexusBot.Core.Learnings.Pictures;

/// <summary>A picture or diagram of a learning. Its bytes are kept by <see cref="IPictureStore"/>.</summary>
/// <param name="Name">The member's own name for the file, safe to become one again.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record Picture(PictureId Id, string Name, PictureKind Kind, int Bytes, string? Description)
{
    public const int MaxBytes = 8 * 1024 * 1024;
    public const int MaxNameLength = 80;
    public const int MaxDescriptionLength = 1024;

    // Nobody decodes pictures here, but whoever looks at one does: four bytes a pixel, whatever the file's size.
    public const int MaxSide = 16_384;
    public const long MaxPixels = 64 * 1024 * 1024;
}
