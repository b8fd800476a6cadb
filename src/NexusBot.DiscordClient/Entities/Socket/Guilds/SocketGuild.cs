using System.Collections.Concurrent;
using Discord.Gateway.Payloads.Events;
using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>A guild as the gateway described it. The read loop writes, everyone reads.</summary>
public partial class SocketGuild : SocketEntity<ulong>, IGuild
{
    private readonly ConcurrentDictionary<ulong, SocketGuildUser> _users = new();
    private volatile ConcurrentDictionary<ulong, SocketGuildChannel> _channels = new();
    private volatile ConcurrentDictionary<ulong, SocketRole> _roles = new();

    internal SocketGuild(DiscordSocketClient discord, ulong id)
        : base(discord, id)
    {
    }

    public string Name { get; private set; } = "";

    public ulong OwnerId { get; private set; }

    public string PreferredLocale { get; private set; } = "en-US";

    public int MemberCount { get; internal set; }

    /// <summary>False while Discord has an outage; nothing that belongs to the guild is lost by it.</summary>
    public bool IsConnected { get; internal set; }

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public SocketRole EveryoneRole => _roles[Id];

    public SocketGuildUser? Owner => GetUser(OwnerId);

    public SocketGuildUser CurrentUser => _users[Discord.CurrentUser!.Id];

    public IReadOnlyCollection<SocketRole> Roles => (IReadOnlyCollection<SocketRole>)_roles.Values;

    public IReadOnlyCollection<SocketGuildUser> Users => (IReadOnlyCollection<SocketGuildUser>)_users.Values;

    public IReadOnlyCollection<SocketGuildChannel> Channels => (IReadOnlyCollection<SocketGuildChannel>)_channels.Values;

    public IReadOnlyCollection<SocketTextChannel> TextChannels => [.. _channels.Values.OfType<SocketTextChannel>()];

    public IReadOnlyCollection<SocketThreadChannel> ThreadChannels => [.. _channels.Values.OfType<SocketThreadChannel>()];

    bool IGuild.Available => IsConnected;

    IRole IGuild.EveryoneRole => EveryoneRole;

    IReadOnlyCollection<IRole> IGuild.Roles => Roles;

    public SocketRole? GetRole(ulong id) => _roles.GetValueOrDefault(id);

    public SocketGuildUser? GetUser(ulong id) => _users.GetValueOrDefault(id);

    public SocketGuildChannel? GetChannel(ulong id) => _channels.GetValueOrDefault(id);

    public SocketTextChannel? GetTextChannel(ulong id) => GetChannel(id) as SocketTextChannel;

    public SocketThreadChannel? GetThreadChannel(ulong id) => GetChannel(id) as SocketThreadChannel;

    public SocketForumChannel? GetForumChannel(ulong id) => GetChannel(id) as SocketForumChannel;

    public SocketVoiceChannel? GetVoiceChannel(ulong id) => GetChannel(id) as SocketVoiceChannel;

    public SocketCategoryChannel? GetCategoryChannel(ulong id) => GetChannel(id) as SocketCategoryChannel;

    public override string ToString() => Name;

    IRole? IGuild.GetRole(ulong id) => GetRole(id);

    Task<IGuildChannel?> IGuild.GetChannelAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IGuildChannel?>(GetChannel(id));

    Task<ITextChannel?> IGuild.GetTextChannelAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        Task.FromResult<ITextChannel?>(GetTextChannel(id));

    Task<IGuildUser> IGuild.GetCurrentUserAsync(CacheMode mode, RequestOptions? options) =>
        Task.FromResult<IGuildUser>(CurrentUser);

    internal void Update(GuildDetailsModel model)
    {
        Name = model.Name;
        OwnerId = model.OwnerId;
        PreferredLocale = model.PreferredLocale ?? PreferredLocale;
        MemberCount = model.MemberCount ?? MemberCount;
    }

    /// <summary>What GUILD_CREATE lists is all there is: what it no longer names has gone while we were away.</summary>
    internal void Replace(IEnumerable<RoleModel> roles, IEnumerable<ChannelModel> channels)
    {
        _roles = new(roles.Select(role => KeyValuePair.Create(role.Id, new SocketRole(this, role))));
        _channels = new(channels.Select(channel => KeyValuePair.Create(channel.Id, SocketGuildChannel.Create(this, channel))));
    }

    internal void Put(SocketRole role) => _roles[role.Id] = role;

    internal void Put(SocketGuildChannel channel) => _channels[channel.Id] = channel;

    internal SocketRole? RemoveRole(ulong id) => _roles.TryRemove(id, out var role) ? role : null;

    /// <summary>Takes the channel's threads with it, which would otherwise stay for as long as the session does.</summary>
    internal SocketGuildChannel? RemoveChannel(ulong id)
    {
        if (!_channels.TryRemove(id, out var channel))
            return null;

        foreach (var (threadId, other) in _channels)
        {
            if (other is SocketThreadChannel thread && thread.CategoryId == id)
                _channels.TryRemove(threadId, out _);
        }

        return channel;
    }
}
