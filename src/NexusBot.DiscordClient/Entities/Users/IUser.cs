namespace Discord;

public interface IUser : ISnowflakeEntity, IMentionable
{
    string? AvatarId { get; }
    string Username { get; }
    string? GlobalName { get; }
    bool IsBot { get; }
    bool IsWebhook { get; }

    string? GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128);

    string GetDefaultAvatarUrl();

    string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128);

    Task<IDMChannel> CreateDMChannelAsync(RequestOptions? options = null);
}
