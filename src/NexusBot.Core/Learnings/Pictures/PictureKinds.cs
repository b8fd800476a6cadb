namespace NexusBot.Core.Learnings.Pictures;

/// <summary>How each kind of picture is named.</summary>
public static class PictureKinds
{
    /// <summary>With the dot.</summary>
    public static string Extension(this PictureKind kind) => kind switch
    {
        PictureKind.Png => ".png",
        PictureKind.Jpeg => ".jpg",
        PictureKind.Gif => ".gif",
        _ => ".webp",
    };

    /// <summary>As members know it.</summary>
    public static string Display(this PictureKind kind) => kind switch
    {
        PictureKind.Png => "PNG",
        PictureKind.Jpeg => "JPEG",
        PictureKind.Gif => "GIF",
        _ => "WebP",
    };

    internal static PictureKind? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => PictureKind.Png,
        ".jpg" or ".jpeg" or ".jfif" => PictureKind.Jpeg,
        ".gif" => PictureKind.Gif,
        ".webp" => PictureKind.WebP,
        _ => null,
    };

    internal static PictureKind? OfContentType(string type) => type.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "image/png" => PictureKind.Png,
        "image/jpeg" => PictureKind.Jpeg,
        "image/gif" => PictureKind.Gif,
        "image/webp" => PictureKind.WebP,
        _ => null,
    };
}
