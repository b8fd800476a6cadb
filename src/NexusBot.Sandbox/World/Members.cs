using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed class Members
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, SortedDictionary<ulong, Member>> _byGuild = [];

    internal Members(SandboxWorld world) => _world = world;

    public Member Join(ulong guildId, ulong userId, ImmutableArray<ulong> roleIds = default, string? nick = null)
    {
        using (_world.Enter())
        {
            var member = new Member
            {
                GuildId = guildId,
                User = _world.Users.Find(userId) ?? throw new ArgumentException("No such user.", nameof(userId)),
                JoinedAt = _world.WorldTime.GetUtcNow(),
                Nick = nick,
                RoleIds = roleIds.IsDefault ? [] : roleIds,
            };
            Of(guildId).Add(userId, member);
            _world.Tell(new MemberJoined(member));
            return member;
        }
    }

    public bool Leave(ulong guildId, ulong userId)
    {
        using (_world.Enter())
        {
            if (!Of(guildId).Remove(userId, out var member))
                return false;

            _world.Tell(new MemberLeft(member));
            return true;
        }
    }

    public Member? Find(ulong guildId, ulong userId)
    {
        using (_world.Enter())
            return Of(guildId).GetValueOrDefault(userId);
    }

    /// <summary>In order of user id.</summary>
    public IReadOnlyList<Member> List(ulong guildId)
    {
        using (_world.Enter())
            return [.. Of(guildId).Values];
    }

    public int Count(ulong guildId)
    {
        using (_world.Enter())
            return Of(guildId).Count;
    }

    public Member? Update(ulong guildId, ulong userId, Func<Member, Member> change)
    {
        using (_world.Enter())
        {
            if (!Of(guildId).TryGetValue(userId, out var member))
                return null;

            var updated = change(member);
            Of(guildId)[userId] = updated;
            _world.Tell(new MemberUpdated(updated));
            return updated;
        }
    }

    public Member? GiveRole(ulong guildId, ulong userId, ulong roleId) =>
        Update(guildId, userId, m => m.RoleIds.Contains(roleId) ? m : m with { RoleIds = m.RoleIds.Add(roleId) });

    public Member? TakeRole(ulong guildId, ulong userId, ulong roleId) =>
        Update(guildId, userId, m => m with { RoleIds = m.RoleIds.Remove(roleId) });

    internal void Refresh(User user)
    {
        foreach (var members in _byGuild.Values)
        {
            if (members.TryGetValue(user.Id, out var member))
                members[user.Id] = member with { User = user };
        }
    }

    internal void ForgetRole(Role role)
    {
        foreach (var member in List(role.GuildId).Where(m => m.RoleIds.Contains(role.Id)))
            TakeRole(role.GuildId, member.UserId, role.Id);
    }

    private SortedDictionary<ulong, Member> Of(ulong guildId)
    {
        if (!_byGuild.TryGetValue(guildId, out var members))
            _byGuild.Add(guildId, members = []);
        return members;
    }
}
