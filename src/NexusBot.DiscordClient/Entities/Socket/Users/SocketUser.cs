namespace Discord.WebSocket;

public abstract class SocketUser : SocketEntity<ulong>, IUser
{
    internal SocketUser(DiscordSocketClient discord, ulong id)
        : base(discord, id)
    {
    }

    public abstract string? AvatarId { get; }

    public abstract string Username { get; }

    public abstract string? GlobalName { get; }

    public abstract bool IsBot { get; }

    public abstract bool IsWebhook { get; }

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public string Mention => MentionUtils.MentionUser(Id);

    public string? GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) =>
        AvatarUrls.Of(Id, AvatarId, format, size);

    public string GetDefaultAvatarUrl() => AvatarUrls.DefaultOf(Id);

    public virtual string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) =>
        GetAvatarUrl(format, size) ?? GetDefaultAvatarUrl();

    public async Task<IDMChannel> CreateDMChannelAsync(RequestOptions? options = null) =>
        await Discord.OpenDirectMessagesAsync(this, options);

    public override string ToString() => Username;
}
