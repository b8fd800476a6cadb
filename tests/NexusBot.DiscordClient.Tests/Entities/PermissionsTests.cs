using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Entities;

public sealed class PermissionsTests
{
    private const ulong Guild = 1;
    private const ulong Member = 2;
    private const ulong Role = 3;
    private const ulong View = (ulong)ChannelPermission.ViewChannel;
    private const ulong Send = (ulong)ChannelPermission.SendMessages;
    private const ulong Embed = (ulong)ChannelPermission.EmbedLinks;

    [Fact]
    public void The_owner_may_everything() =>
        Assert.Equal(GuildPermissions.All.RawValue, PermissionResolver.InGuild(isOwner: true, []));

    [Fact]
    public void A_member_has_what_everyone_has_and_what_their_roles_add() =>
        Assert.Equal(View | Send, PermissionResolver.InGuild(isOwner: false, [View, Send]));

    [Fact]
    public void An_administrator_may_everything_whatever_the_channel_says()
    {
        var administrator = PermissionResolver.InGuild(isOwner: false, [(ulong)GuildPermission.Administrator]);

        var inChannel = In(administrator, Deny(PermissionTarget.User, Member, View));

        Assert.True(new ChannelPermissions(inChannel).ViewChannel);
    }

    [Fact]
    public void The_narrower_overwrite_wins()
    {
        var allowedByRole = In(View, Deny(PermissionTarget.Role, Guild, Send), Allow(PermissionTarget.Role, Role, Send));
        var deniedToMember = In(View | Send, Allow(PermissionTarget.Role, Role, Send), Deny(PermissionTarget.User, Member, Send));

        Assert.Equal(View | Send, allowedByRole);
        Assert.Equal(View, deniedToMember);
    }

    [Fact]
    public void Who_does_not_see_a_channel_may_nothing_there() =>
        Assert.Equal(0UL, In(View | Send, Deny(PermissionTarget.Role, Guild, View)));

    [Fact]
    public void Who_may_not_write_may_not_embed() => Assert.Equal(View, In(View | Embed));

    [Fact]
    public void Permissions_can_be_listed() =>
        Assert.Equal(
            [GuildPermission.ManageGuild, GuildPermission.ViewChannel],
            new GuildPermissions((ulong)(GuildPermission.ViewChannel | GuildPermission.ManageGuild)).ToList());

    private static ulong In(ulong guildPermissions, params Overwrite[] overwrites) =>
        PermissionResolver.InChannel(guildPermissions, Guild, Member, [Role], overwrites);

    private static Overwrite Allow(PermissionTarget target, ulong id, ulong bits) =>
        new(id, target, new OverwritePermissions(bits, 0));

    private static Overwrite Deny(PermissionTarget target, ulong id, ulong bits) =>
        new(id, target, new OverwritePermissions(0, bits));
}
