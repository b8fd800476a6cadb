using Discord.Rest;
using Discord.Wire;

namespace Discord.WebSocket;

public partial class SocketGuild
{
    private const int MaxMembersPerBatch = 1000;

    /// <summary>All members, page by page as they are read. Discord answers only where the members' intent is granted; none is cached.</summary>
    public async IAsyncEnumerable<IReadOnlyCollection<IGuildUser>> GetUsersAsync(RequestOptions? options = null)
    {
        MemberModel[] page;
        ulong after = 0;
        do
        {
            page = await Discord.Api.GetMembersAsync(Id, after, MaxMembersPerBatch, options);
            SocketGuildUser[] members = [.. page.Select(Show).OfType<SocketGuildUser>()];
            if (members.Length > 0)
            {
                yield return members;
                after = members[^1].Id;
            }
        }
        while (page.Length == MaxMembersPerBatch);
    }

    async Task<IGuildUser?> IGuild.GetUserAsync(ulong id, CacheMode mode, RequestOptions? options)
    {
        if (GetUser(id) is { } known || mode == CacheMode.CacheOnly)
            return GetUser(id);

        var member = await Found.MemberOrNullAsync(() => Discord.Api.GetMemberAsync(Id, id, options));
        return member?.User is { } user ? See(user, member) : null;
    }

    async Task<IReadOnlyCollection<IGuildUser>> IGuild.GetUsersAsync(CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.CacheOnly ? Users : [.. await GetUsersAsync(options).FlattenAsync()];

    /// <summary>A member whom an event or an interaction has shown us.</summary>
    internal SocketGuildUser See(UserModel user, MemberModel member)
    {
        var known = _users.GetOrAdd(user.Id, static (_, seen) => new SocketGuildUser(seen.Guild, seen.User), (Guild: this, User: user));
        known.Update(user, member);
        return known;
    }

    /// <summary>Where all members are named, whoever is not has left while we were away.</summary>
    internal void See(MemberModel[] members)
    {
        foreach (var member in members)
        {
            if (member.User is { } user)
                See(user, member);
        }

        if (members.Length < MemberCount)
            return;

        var named = members.Select(member => member.User?.Id ?? 0).ToHashSet();
        foreach (var (id, _) in _users)
        {
            if (!named.Contains(id))
                _users.TryRemove(id, out _);
        }
    }

    internal SocketGuildUser? RemoveUser(ulong id) => _users.TryRemove(id, out var user) ? user : null;

    private SocketGuildUser? Show(MemberModel member)
    {
        if (member.User is not { } user)
            return null;

        var shown = new SocketGuildUser(this, user);
        shown.Update(user, member);
        return shown;
    }
}
