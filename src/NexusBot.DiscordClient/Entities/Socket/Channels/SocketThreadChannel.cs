using Discord.Wire;

namespace Discord.WebSocket;

public class SocketThreadChannel : SocketTextChannel, IThreadChannel
{
    private readonly ulong _ownerId;

    internal SocketThreadChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
        _ownerId = model.OwnerId.GetValueOrDefault();
        IsArchived = model.ThreadMetadata?.Archived ?? false;
        IsLocked = model.ThreadMetadata?.Locked ?? false;
    }

    public bool IsArchived { get; }

    public bool IsLocked { get; }

    public SocketGuildChannel? ParentChannel => CategoryId is { } id ? Guild.GetChannel(id) : null;

    // A thread has no overwrites: its parent's hold.
    public override IReadOnlyCollection<Overwrite> PermissionOverwrites => ParentChannel?.PermissionOverwrites ?? [];

    ulong IThreadChannel.OwnerId => _ownerId;

    public override OverwritePermissions? GetPermissionOverwrite(IRole role) => ParentChannel?.GetPermissionOverwrite(role);

    public override OverwritePermissions? GetPermissionOverwrite(IUser user) => ParentChannel?.GetPermissionOverwrite(user);
}
