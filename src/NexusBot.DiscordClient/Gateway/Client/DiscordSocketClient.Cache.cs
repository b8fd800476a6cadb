using System.Collections.Concurrent;

namespace Discord.WebSocket;

public partial class DiscordSocketClient
{
    private readonly ConcurrentDictionary<ulong, SocketGuild> _guilds = new();

    public override IReadOnlyCollection<SocketGuild> Guilds => (IReadOnlyCollection<SocketGuild>)_guilds.Values;

    public override SocketGuild? GetGuild(ulong id) => _guilds.GetValueOrDefault(id);

    public override SocketChannel? GetChannel(ulong id)
    {
        foreach (var (_, guild) in _guilds)
        {
            if (guild.GetChannel(id) is { } channel)
                return channel;
        }

        return null;
    }

    public override SocketUser? GetUser(ulong id)
    {
        foreach (var (_, guild) in _guilds)
        {
            if (guild.GetUser(id) is { } member)
                return member.GlobalUser;
        }

        return CurrentUser?.Id == id ? CurrentUser : null;
    }

    internal SocketGuild Remember(ulong guildId) => _guilds.GetOrAdd(guildId, static (id, client) => new SocketGuild(client, id), this);

    internal void Forget(ulong guildId) => _guilds.TryRemove(guildId, out _);
}
