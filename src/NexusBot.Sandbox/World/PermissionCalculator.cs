namespace NexusBot.Sandbox.World;

/// <summary>What a member may do: roles first, then a channel's overwrites in Discord's order.</summary>
public sealed class PermissionCalculator
{
    private readonly SandboxWorld _world;

    internal PermissionCalculator(SandboxWorld world) => _world = world;

    public bool Has(ulong userId, Channel channel, Permissions wanted) => (InChannel(userId, channel) & wanted) == wanted;

    /// <summary>What someone may do in a guild when no channel has a say; nothing for those who are not members.</summary>
    public Permissions InGuild(ulong guildId, ulong userId)
    {
        using (_world.Enter())
        {
            if (_world.Members.Find(guildId, userId) is not { } member)
                return Permissions.None;
            if (_world.Guilds.Find(guildId)?.OwnerId == userId)
                return Permissions.All;

            var permissions = _world.Roles.Find(guildId)?.Permissions ?? Permissions.None;
            foreach (var roleId in member.RoleIds)
                permissions |= _world.Roles.Find(roleId)?.Permissions ?? Permissions.None;

            return permissions.HasFlag(Permissions.Administrator) ? Permissions.All : WithinTimeOut(member, permissions);
        }
    }

    /// <summary>What someone may do in a channel. Threads follow their parent; in direct messages both sides may talk.</summary>
    public Permissions InChannel(ulong userId, Channel channel)
    {
        using (_world.Enter())
        {
            if (channel.GuildId is not { } guildId)
                return channel.ParticipantIds.Contains(userId) ? DirectMessage : Permissions.None;

            var overwrites = channel.IsThread ? _world.Channels.Find(channel.ParentId ?? 0) ?? channel : channel;
            var permissions = Overwritten(guildId, userId, overwrites);
            return IsHidden(channel, userId, permissions) ? Permissions.None : permissions;
        }
    }

    /// <summary>The highest of someone's roles decides whom and what they may manage.</summary>
    public int HighestPosition(ulong guildId, ulong userId)
    {
        using (_world.Enter())
        {
            if (_world.Guilds.Find(guildId)?.OwnerId == userId)
                return int.MaxValue;
            var roleIds = _world.Members.Find(guildId, userId)?.RoleIds ?? [];
            return roleIds.Select(id => _world.Roles.Find(id)?.Position ?? 0).DefaultIfEmpty(0).Max();
        }
    }

    private static Permissions DirectMessage =>
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.ReadMessageHistory | Permissions.AddReactions | Permissions.UseExternalEmojis | Permissions.UseApplicationCommands
        | Permissions.PinMessages;

    private Permissions Overwritten(ulong guildId, ulong userId, Channel channel)
    {
        var permissions = InGuild(guildId, userId);
        if (permissions == Permissions.All || _world.Members.Find(guildId, userId) is not { } member)
            return permissions;

        permissions = Apply(permissions, channel, o => o.Target == OverwriteTarget.Role && o.TargetId == guildId);
        permissions = Apply(permissions, channel, o => o.Target == OverwriteTarget.Role && member.RoleIds.Contains(o.TargetId));
        permissions = Apply(permissions, channel, o => o.Target == OverwriteTarget.Member && o.TargetId == userId);

        return permissions.HasFlag(Permissions.ViewChannel) ? WithinTimeOut(member, permissions) : Permissions.None;
    }

    // No overwrite gives back what a time-out takes.
    private Permissions WithinTimeOut(Member member, Permissions permissions) =>
        member.TimedOutUntil > _world.WorldTime.GetUtcNow() ? permissions & Permissions.TimedOut : permissions;

    // A private thread is there for those who were added to it, and for who manages threads.
    private static bool IsHidden(Channel channel, ulong userId, Permissions permissions) =>
        channel is { Type: ChannelType.PrivateThread, Thread: { } thread }
        && !thread.MemberIds.Contains(userId)
        && !permissions.HasFlag(Permissions.ManageThreads);

    private static Permissions Apply(Permissions permissions, Channel channel, Func<PermissionOverwrite, bool> concerns)
    {
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var overwrite in channel.Overwrites.Where(concerns))
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }
        return (permissions & ~deny) | allow;
    }
}
