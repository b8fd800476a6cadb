using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>A scheduled event of a guild; a changed one is replaced by a new object, so that each tells one consistent state.</summary>
public class SocketGuildEvent : SocketEntity<ulong>, IGuildScheduledEvent
{
    private readonly ulong? _channelId;
    private readonly ulong? _creatorId;

    internal SocketGuildEvent(SocketGuild guild, GuildEventModel model)
        : base(guild.Discord, model.Id)
    {
        Guild = guild;
        _channelId = model.ChannelId;
        _creatorId = model.CreatorId;
        Name = model.Name;
        Description = model.Description;
        StartTime = model.ScheduledStartTime;
        EndTime = model.ScheduledEndTime;
        PrivacyLevel = model.PrivacyLevel;
        Status = model.Status;
        Type = model.EntityType;
        EntityId = model.EntityId;
        Location = model.EntityMetadata?.Location;
        UserCount = model.UserCount;
    }

    public SocketGuild Guild { get; }
    public string Name { get; }
    public string? Description { get; }
    public DateTimeOffset StartTime { get; }
    public DateTimeOffset? EndTime { get; }
    public GuildScheduledEventPrivacyLevel PrivacyLevel { get; }
    public GuildScheduledEventStatus Status { get; }
    public GuildScheduledEventType Type { get; }
    public ulong? EntityId { get; }
    public string? Location { get; }
    public int? UserCount { get; }
    public ulong GuildId => Guild.Id;
    public SocketGuildChannel? Channel => _channelId is { } id ? Guild.GetChannel(id) : null;
    public SocketGuildUser? Creator => _creatorId is { } id ? Guild.GetUser(id) : null;

    IGuild IGuildScheduledEvent.Guild => Guild;
    ulong? IGuildScheduledEvent.ChannelId => _channelId;
    IUser? IGuildScheduledEvent.Creator => Creator;

    public Task StartAsync(RequestOptions? options = null) =>
        ModifyAsync(GuildEventBodies.ToStatus(GuildScheduledEventStatus.Active), options);

    public Task EndAsync(RequestOptions? options = null) =>
        ModifyAsync(GuildEventBodies.ToStatus(GuildEventBodies.EndOf(Status)), options);

    public Task ModifyAsync(Action<GuildScheduledEventsProperties> func, RequestOptions? options = null) =>
        Discord.Api.ModifyGuildEventAsync(GuildId, Id, GuildEventBodies.Changes(func), options);

    public Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteGuildEventAsync(GuildId, Id, options);
}
