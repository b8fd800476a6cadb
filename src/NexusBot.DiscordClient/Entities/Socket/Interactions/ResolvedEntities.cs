using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

/// <summary>Turns an interaction's ids into entities: as the cache knows them, else as the interaction describes them.</summary>
internal readonly struct ResolvedEntities(DiscordSocketClient discord, ResolvedModel? resolved, SocketGuild? guild)
{
    private readonly DiscordSocketClient _discord = discord;
    private readonly ResolvedModel? _resolved = resolved;
    private readonly SocketGuild? _guild = guild;

    /// <summary>The member where there is one, else the user: who left the guild is still a user.</summary>
    public SocketUser? FindUser(ulong id)
    {
        if (_resolved?.Users is not { } users || !users.TryGetValue(id, out var user))
            return null;

        return _guild is not null && _resolved.Members is { } members && members.TryGetValue(id, out var member)
            ? _guild.See(user, member)
            : new SocketGlobalUser(_discord, user);
    }

    public SocketUser? FindGlobalUser(ulong id) =>
        _resolved?.Users is { } users && users.TryGetValue(id, out var user) ? new SocketGlobalUser(_discord, user) : null;

    public SocketRole? FindRole(ulong id)
    {
        if (_guild?.GetRole(id) is { } known)
            return known;

        return _guild is not null && _resolved?.Roles is { } roles && roles.TryGetValue(id, out var role)
            ? new SocketRole(_guild, role)
            : null;
    }

    public SocketChannel? FindChannel(ulong id)
    {
        if (_guild?.GetChannel(id) is { } known)
            return known;

        return _guild is not null && _resolved?.Channels is { } channels && channels.TryGetValue(id, out var channel)
            ? SocketGuildChannel.Create(_guild, channel)
            : null;
    }

    public Attachment? FindAttachment(ulong id) =>
        _resolved?.Attachments is { } attachments && attachments.TryGetValue(id, out var attachment) ? new Attachment(attachment) : null;
}
