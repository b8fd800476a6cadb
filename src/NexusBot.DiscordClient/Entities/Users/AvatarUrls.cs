namespace Discord;

internal static class AvatarUrls
{
    private const int DefaultAvatars = 6;

    public static string? Of(ulong userId, string? avatarId, ImageFormat format, ushort size) =>
        avatarId is null ? null : $"{DiscordConfig.CDNUrl}avatars/{userId}/{avatarId}.{Extension(avatarId, format)}?size={size}";

    public static string DefaultOf(ulong userId) => $"{DiscordConfig.CDNUrl}embed/avatars/{(userId >> 22) % DefaultAvatars}.png";

    private static string Extension(string imageId, ImageFormat format) => format switch
    {
        // A moving picture's id says so.
        ImageFormat.Auto => imageId.StartsWith("a_", StringComparison.Ordinal) ? "gif" : "png",
        ImageFormat.Gif => "gif",
        ImageFormat.WebP => "webp",
        ImageFormat.Jpeg => "jpeg",
        _ => "png",
    };
}
