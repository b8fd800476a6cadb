using Discord.Wire;

namespace Discord.Rest;

public class RestGuildChannel : RestChannel, IGuildChannel
{
    private readonly Overwrite[] _overwrites;

    internal RestGuildChannel(BaseDiscordClient discord, IGuild guild, ChannelModel model)
        : base(discord, model.Id)
    {
        Guild = guild;
        Name = model.Name ?? "";
        Position = model.Position;
        _overwrites = [.. (model.PermissionOverwrites ?? []).Select(overwrite => overwrite.ToEntity())];
    }

    public string Name { get; private protected set; }
    public int Position { get; }
    public ulong GuildId => Guild.Id;
    public virtual IReadOnlyCollection<Overwrite> PermissionOverwrites => _overwrites;

    internal IGuild Guild { get; }

    IGuild IGuildChannel.Guild => Guild;

    private protected override string NameCore => Name;

    public virtual OverwritePermissions? GetPermissionOverwrite(IRole role) => Find(role.Id, PermissionTarget.Role);

    public virtual OverwritePermissions? GetPermissionOverwrite(IUser user) => Find(user.Id, PermissionTarget.User);

    public Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteChannelAsync(Id, options);

    public override string ToString() => Name;

    private OverwritePermissions? Find(ulong targetId, PermissionTarget type)
    {
        foreach (var overwrite in _overwrites)
        {
            if (overwrite.TargetId == targetId && overwrite.TargetType == type)
                return overwrite.Permissions;
        }

        return null;
    }
}
