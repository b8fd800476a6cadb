using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>A channel of a guild; changed ones are replaced by new objects, so that each tells one consistent state.</summary>
public class SocketGuildChannel : SocketChannel, IGuildChannel
{
    private readonly Overwrite[] _overwrites;

    internal SocketGuildChannel(SocketGuild guild, ChannelModel model)
        : base(guild.Discord, model.Id)
    {
        Guild = guild;
        Name = model.Name ?? "";
        Position = model.Position;
        _overwrites = [.. (model.PermissionOverwrites ?? []).Select(overwrite => overwrite.ToEntity())];
    }

    public SocketGuild Guild { get; }

    public string Name { get; }

    public int Position { get; }

    public virtual IReadOnlyCollection<Overwrite> PermissionOverwrites => _overwrites;

    string IChannel.Name => Name;

    IGuild IGuildChannel.Guild => Guild;

    ulong IGuildChannel.GuildId => Guild.Id;

    public virtual OverwritePermissions? GetPermissionOverwrite(IRole role) => FindOverwrite(role.Id, PermissionTarget.Role);

    public virtual OverwritePermissions? GetPermissionOverwrite(IUser user) => FindOverwrite(user.Id, PermissionTarget.User);

    public Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteChannelAsync(Id, options);

    public override string ToString() => Name;

    internal static SocketGuildChannel Create(SocketGuild guild, ChannelModel model) => model.Type switch
    {
        ChannelType.Text or ChannelType.News => new SocketTextChannel(guild, model),
        ChannelType.Voice or ChannelType.Stage => new SocketVoiceChannel(guild, model),
        ChannelType.Category => new SocketCategoryChannel(guild, model),
        ChannelType.Forum or ChannelType.Media => new SocketForumChannel(guild, model),
        ChannelType.NewsThread or ChannelType.PublicThread or ChannelType.PrivateThread => new SocketThreadChannel(guild, model),
        _ => new SocketGuildChannel(guild, model),
    };

    private OverwritePermissions? FindOverwrite(ulong targetId, PermissionTarget type)
    {
        foreach (var overwrite in _overwrites)
        {
            if (overwrite.TargetId == targetId && overwrite.TargetType == type)
                return overwrite.Permissions;
        }

        return null;
    }
}
