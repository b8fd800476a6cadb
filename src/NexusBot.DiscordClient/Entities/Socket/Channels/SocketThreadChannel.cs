using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketThreadChannel : SocketTextChannel, IThreadChannel
{
    private readonly ulong _ownerId;

    internal SocketThreadChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
    {
        _ownerId = model.OwnerId.GetValueOrDefault();
        Type = (ThreadType)model.Type;
        IsArchived = model.ThreadMetadata?.Archived ?? false;
        IsLocked = model.ThreadMetadata?.Locked ?? false;
        AutoArchiveDuration = (ThreadArchiveDuration)(model.ThreadMetadata?.AutoArchiveDuration ?? 0);
    }

    public ThreadType Type { get; }

    public bool IsArchived { get; }

    public bool IsLocked { get; }

    public bool IsPrivateThread => Type == ThreadType.PrivateThread;

    public ThreadArchiveDuration AutoArchiveDuration { get; }

    public SocketGuildChannel? ParentChannel => CategoryId is { } id ? Guild.GetChannel(id) : null;

    // A thread has no overwrites: its parent's hold.
    public override IReadOnlyCollection<Overwrite> PermissionOverwrites => ParentChannel?.PermissionOverwrites ?? [];

    ulong IThreadChannel.OwnerId => _ownerId;

    public override OverwritePermissions? GetPermissionOverwrite(IRole role) => ParentChannel?.GetPermissionOverwrite(role);

    public override OverwritePermissions? GetPermissionOverwrite(IUser user) => ParentChannel?.GetPermissionOverwrite(user);

    public Task AddUserAsync(IGuildUser user, RequestOptions? options = null) =>
        Discord.Api.AddThreadMemberAsync(Id, user.Id, options);

    public Task RemoveUserAsync(IGuildUser user, RequestOptions? options = null) =>
        Discord.Api.RemoveThreadMemberAsync(Id, user.Id, options);

    public Task ModifyAsync(Action<ThreadChannelProperties> func, RequestOptions? options = null) =>
        Discord.Api.ModifyThreadAsync(Id, ThreadBodies.Changes(func), options);
}
