using Discord.Wire;

namespace Discord.WebSocket;

public class SocketGuildUser : SocketUser, IGuildUser
{
    private SocketGlobalUser _user;
    private ulong[] _roleIds = [];

    internal SocketGuildUser(SocketGuild guild, UserModel user)
        : base(guild.Discord, user.Id)
    {
        Guild = guild;
        _user = new SocketGlobalUser(guild.Discord, user);
    }

    public SocketGuild Guild { get; }

    public string? Nickname { get; private set; }

    public string DisplayName => Nickname ?? GlobalName ?? Username;

    public DateTimeOffset? JoinedAt { get; private set; }

    public bool? IsPending { get; private set; }

    public override string? AvatarId => _user.AvatarId;

    public override string Username => _user.Username;

    public override string? GlobalName => _user.GlobalName;

    public override bool IsBot => _user.IsBot;

    public override bool IsWebhook => false;

    /// <summary>The roles held, with the one that everyone has.</summary>
    public IReadOnlyCollection<SocketRole> Roles =>
        [.. _roleIds.Append(Guild.Id).Select(Guild.GetRole).OfType<SocketRole>()];

    /// <summary>The position of the highest role; the owner stands above all.</summary>
    public int Hierarchy => Guild.OwnerId == Id ? int.MaxValue : Roles.Select(role => role.Position).DefaultIfEmpty().Max();

    public GuildPermissions GuildPermissions => new(PermissionResolver.InGuild(
        Guild.OwnerId == Id, Roles.Select(role => role.Permissions.RawValue)));

    IGuild IGuildUser.Guild => Guild;

    ulong IGuildUser.GuildId => Guild.Id;

    IReadOnlyCollection<ulong> IGuildUser.RoleIds => [.. _roleIds, Guild.Id];

    internal SocketGlobalUser GlobalUser => _user;

    public ChannelPermissions GetPermissions(IGuildChannel channel) => new(PermissionResolver.InChannel(
        GuildPermissions.RawValue, Guild.Id, Id, _roleIds, channel.PermissionOverwrites));

    public Task AddRoleAsync(ulong roleId, RequestOptions? options = null) =>
        Discord.Api.AddRoleAsync(Guild.Id, Id, roleId, options);

    public Task AddRoleAsync(IRole role, RequestOptions? options = null) => AddRoleAsync(role.Id, options);

    public Task RemoveRoleAsync(ulong roleId, RequestOptions? options = null) =>
        Discord.Api.RemoveRoleAsync(Guild.Id, Id, roleId, options);

    public Task RemoveRoleAsync(IRole role, RequestOptions? options = null) => RemoveRoleAsync(role.Id, options);

    internal void Update(UserModel user, MemberModel model)
    {
        _user.Update(user);
        Nickname = model.Nick;
        JoinedAt = model.JoinedAt ?? JoinedAt;
        IsPending = model.Pending ?? IsPending;
        if (!_roleIds.AsSpan().SequenceEqual(model.Roles))
            _roleIds = model.Roles;
    }

    internal SocketGuildUser Clone()
    {
        var copy = (SocketGuildUser)MemberwiseClone();
        copy._user = _user.Clone();
        return copy;
    }
}
