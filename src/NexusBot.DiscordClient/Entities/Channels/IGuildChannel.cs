namespace Discord;

public interface IGuildChannel : IChannel, IDeletable
{
    IGuild Guild { get; }
    ulong GuildId { get; }
    int Position { get; }
    IReadOnlyCollection<Overwrite> PermissionOverwrites { get; }

    OverwritePermissions? GetPermissionOverwrite(IRole role);

    OverwritePermissions? GetPermissionOverwrite(IUser user);
}
