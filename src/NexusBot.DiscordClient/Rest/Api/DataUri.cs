namespace Discord.Rest.Api;

/// <summary>Pictures within JSON.</summary>
internal static class DataUri
{
    public static string Of(Image image)
    {
        using var bytes = new MemoryStream();
        image.Stream.CopyTo(bytes);
        return $"data:image/{KindOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))};base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}";
    }

    // By their first bytes: a stream has no name to go by.
    private static string KindOf(ReadOnlySpan<byte> picture) =>
        picture.Length > 4 && picture[1..].StartsWith("PNG"u8) ? "png"
        : picture.StartsWith("GIF8"u8) ? "gif"
        : "jpeg";
}
