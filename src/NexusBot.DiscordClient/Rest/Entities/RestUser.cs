using Discord.Wire;

namespace Discord.Rest;

public class RestUser : RestEntity<ulong>, IUser
{
    internal RestUser(BaseDiscordClient discord, UserModel model)
        : base(discord, model.Id)
    {
        Username = model.Username;
        GlobalName = model.GlobalName;
        AvatarId = model.Avatar;
        IsBot = model.Bot;
    }

    public string Username { get; }
    public string? GlobalName { get; }
    public string? AvatarId { get; }
    public bool IsBot { get; }
    public virtual bool IsWebhook => false;
    public string Mention => MentionUtils.MentionUser(Id);
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public string? GetAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) =>
        AvatarUrls.Of(Id, AvatarId, format, size);

    public string GetDefaultAvatarUrl() => AvatarUrls.DefaultOf(Id);

    public virtual string GetDisplayAvatarUrl(ImageFormat format = ImageFormat.Auto, ushort size = 128) =>
        GetAvatarUrl(format, size) ?? GetDefaultAvatarUrl();

    public async Task<RestDMChannel> CreateDMChannelAsync(RequestOptions? options = null) =>
        new(Discord, await Discord.Api.CreateDMChannelAsync(Id, options));

    public override string ToString() => Username;

    async Task<IDMChannel> IUser.CreateDMChannelAsync(RequestOptions? options) => await CreateDMChannelAsync(options);
}
