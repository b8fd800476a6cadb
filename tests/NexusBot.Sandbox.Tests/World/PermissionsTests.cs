using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.World;

public sealed class PermissionsTests
{
    private readonly SandboxWorld _world = new(TimeProvider.System, TimeProvider.System);
    private readonly Guild _guild;
    private readonly User _owner;
    private readonly User _member;

    public PermissionsTests()
    {
        _owner = _world.Users.Add("owner");
        _member = _world.Users.Add("member");
        _guild = _world.Guilds.Add("guild", _owner);
        _world.Members.Join(_guild.Id, _member.Id);
    }

    [Fact]
    public void The_owner_may_everything_and_a_stranger_nothing()
    {
        var stranger = _world.Users.Add("stranger");

        Assert.Equal(Permissions.All, _world.Permissions.InGuild(_guild.Id, _owner.Id));
        Assert.Equal(Permissions.None, _world.Permissions.InGuild(_guild.Id, stranger.Id));
    }

    [Fact]
    public void Roles_add_to_what_everyone_may()
    {
        Give(Permissions.ManageGuild);

        var permissions = _world.Permissions.InGuild(_guild.Id, _member.Id);

        Assert.Equal(Permissions.EveryoneDefault | Permissions.ManageGuild, permissions);
    }

    [Fact]
    public void An_administrator_passes_every_overwrite()
    {
        Give(Permissions.Administrator);
        var channel = Channel(new PermissionOverwrite(_member.Id, OverwriteTarget.Member, Permissions.None, Permissions.ViewChannel));

        Assert.Equal(Permissions.All, _world.Permissions.InChannel(_member.Id, channel));
    }

    [Fact]
    public void A_members_overwrite_wins_over_a_roles_and_a_roles_over_everyones()
    {
        var role = Give(Permissions.None);
        var everyone = new PermissionOverwrite(_guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.SendMessages | Permissions.AttachFiles);
        var roles = new PermissionOverwrite(role.Id, OverwriteTarget.Role, Permissions.SendMessages | Permissions.AttachFiles, Permissions.None);
        var members = new PermissionOverwrite(_member.Id, OverwriteTarget.Member, Permissions.None, Permissions.AttachFiles);

        Assert.False(Has(Channel(everyone), Permissions.SendMessages));
        Assert.True(Has(Channel(everyone, roles), Permissions.SendMessages | Permissions.AttachFiles));
        Assert.True(Has(Channel(everyone, roles, members), Permissions.SendMessages));
        Assert.False(Has(Channel(everyone, roles, members), Permissions.AttachFiles));
    }

    [Fact]
    public void One_roles_allowance_wins_over_anothers_denial()
    {
        var (first, second) = (Give(Permissions.None), Give(Permissions.None));
        var channel = Channel(
            new PermissionOverwrite(first.Id, OverwriteTarget.Role, Permissions.SendMessages, Permissions.None),
            new PermissionOverwrite(second.Id, OverwriteTarget.Role, Permissions.None, Permissions.SendMessages));

        Assert.True(Has(channel, Permissions.SendMessages));
    }

    [Fact]
    public void Who_does_not_see_a_channel_may_nothing_in_it()
    {
        var channel = Channel(new PermissionOverwrite(_guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel));

        Assert.Equal(Permissions.None, _world.Permissions.InChannel(_member.Id, channel));
    }

    [Fact]
    public void A_time_out_leaves_reading_until_it_ends()
    {
        _world.Members.Update(_guild.Id, _member.Id, m => m with { TimedOutUntil = _world.WorldTime.GetUtcNow().AddMinutes(5) });
        var during = _world.Permissions.InGuild(_guild.Id, _member.Id);
        _world.Members.Update(_guild.Id, _member.Id, m => m with { TimedOutUntil = _world.WorldTime.GetUtcNow().AddMinutes(-5) });

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, during);
        Assert.Equal(Permissions.EveryoneDefault, _world.Permissions.InGuild(_guild.Id, _member.Id));
    }

    [Fact]
    public void No_overwrite_gives_back_what_a_time_out_takes()
    {
        var channel = Channel(new PermissionOverwrite(_member.Id, OverwriteTarget.Member, Permissions.SendMessages, Permissions.None));

        _world.Members.Update(_guild.Id, _member.Id, m => m with { TimedOutUntil = _world.WorldTime.GetUtcNow().AddMinutes(5) });

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, _world.Permissions.InChannel(_member.Id, channel));
    }

    [Fact]
    public void A_private_thread_is_seen_by_who_was_added_and_by_who_manages_threads()
    {
        var thread = _world.Threads.Start(Channel(), "pair", ChannelType.PrivateThread, _owner.Id);
        var outside = Has(thread, Permissions.ViewChannel);
        var added = _world.Threads.AddMember(thread.Id, _member.Id)!;
        var inside = Has(added, Permissions.ViewChannel);
        Give(Permissions.ManageThreads);

        Assert.Equal((false, true), (outside, inside));
        Assert.True(Has(thread, Permissions.ViewChannel));
    }

    [Fact]
    public void A_thread_follows_its_parent()
    {
        var hidden = Channel(new PermissionOverwrite(_guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.ViewChannel));

        var thread = _world.Threads.Start(hidden, "talk", ChannelType.PublicThread, _owner.Id);

        Assert.False(Has(thread, Permissions.ViewChannel));
    }

    private Role Give(Permissions permissions)
    {
        var role = _world.Roles.Add(_guild.Id, "role", permissions);
        _world.Members.GiveRole(_guild.Id, _member.Id, role.Id);
        return role;
    }

    private Channel Channel(params PermissionOverwrite[] overwrites) => _world.Channels.Add(_guild.Id, "channel", overwrites: [.. overwrites]);

    private bool Has(Channel channel, Permissions wanted) => _world.Permissions.Has(_member.Id, channel, wanted);
}
