namespace Discord;

/// <summary>Discord's order: owner, base roles, administrator, then the channel's overwrites for everyone, roles and member.</summary>
internal static class PermissionResolver
{
    private static readonly ulong s_everythingInChannel = PermissionBits.AllOf<ChannelPermission>();

    /// <param name="isOwner">Whether the guild is the member's own.</param>
    /// <param name="held">What each role of the member gives, with the one that everyone has.</param>
    public static ulong InGuild(bool isOwner, IEnumerable<ulong> held)
    {
        if (isOwner)
            return GuildPermissions.All.RawValue;

        var bits = held.Aggregate(0UL, static (bits, permissions) => bits | permissions);
        return (bits & (ulong)GuildPermission.Administrator) != 0 ? GuildPermissions.All.RawValue : bits;
    }

    public static ulong InChannel(
        ulong guildPermissions, ulong guildId, ulong userId, ICollection<ulong> held, IEnumerable<Overwrite> overwrites)
    {
        if ((guildPermissions & (ulong)GuildPermission.Administrator) != 0)
            return s_everythingInChannel;

        OverwritePermissions everyone = default, member = default;
        ulong roleAllow = 0, roleDeny = 0;
        foreach (var overwrite in overwrites)
        {
            if (overwrite.TargetType == PermissionTarget.User && overwrite.TargetId == userId)
                member = overwrite.Permissions;
            else if (overwrite.TargetType == PermissionTarget.Role && overwrite.TargetId == guildId)
                everyone = overwrite.Permissions;
            else if (overwrite.TargetType == PermissionTarget.Role && held.Contains(overwrite.TargetId))
                (roleAllow, roleDeny) = (roleAllow | overwrite.Permissions.AllowValue, roleDeny | overwrite.Permissions.DenyValue);
        }

        var bits = (guildPermissions & ~everyone.DenyValue) | everyone.AllowValue;
        bits = (bits & ~roleDeny) | roleAllow;
        bits = (bits & ~member.DenyValue) | member.AllowValue;
        return WithoutWhatNeedsMore(bits);
    }

    private static ulong WithoutWhatNeedsMore(ulong bits)
    {
        if ((bits & (ulong)ChannelPermission.ViewChannel) == 0)
            return 0;

        const ChannelPermission onlyWithMessages = ChannelPermission.SendTTSMessages | ChannelPermission.MentionEveryone
            | ChannelPermission.EmbedLinks | ChannelPermission.AttachFiles;
        return (bits & (ulong)ChannelPermission.SendMessages) == 0 ? bits & ~(ulong)onlyWithMessages : bits;
    }
}
