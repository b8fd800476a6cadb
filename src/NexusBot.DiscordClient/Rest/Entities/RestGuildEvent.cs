using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public class RestGuildEvent : RestEntity<ulong>, IGuildScheduledEvent
{
    internal RestGuildEvent(BaseDiscordClient discord, IGuild guild, GuildEventModel model)
        : base(discord, model.Id)
    {
        Guild = guild;
        Creator = model.Creator is { } creator ? new RestUser(discord, creator) : null;
        CreatorId = model.CreatorId.GetValueOrDefault();
        Name = "";
        Update(model);
    }

    public IGuild Guild { get; }
    public IUser? Creator { get; }
    public ulong CreatorId { get; }
    public ulong? ChannelId { get; private set; }
    public string Name { get; private set; }
    public string? Description { get; private set; }
    public DateTimeOffset StartTime { get; private set; }
    public DateTimeOffset? EndTime { get; private set; }
    public GuildScheduledEventPrivacyLevel PrivacyLevel { get; private set; }
    public GuildScheduledEventStatus Status { get; private set; }
    public GuildScheduledEventType Type { get; private set; }
    public ulong? EntityId { get; private set; }
    public string? Location { get; private set; }
    public int? UserCount { get; private set; }
    public ulong GuildId => Guild.Id;

    public Task StartAsync(RequestOptions? options = null) =>
        ModifyAsync(GuildEventBodies.ToStatus(GuildScheduledEventStatus.Active), options);

    public Task EndAsync(RequestOptions? options = null) =>
        ModifyAsync(GuildEventBodies.ToStatus(GuildEventBodies.EndOf(Status)), options);

    public async Task ModifyAsync(Action<GuildScheduledEventsProperties> func, RequestOptions? options = null) =>
        Update(await Discord.Api.ModifyGuildEventAsync(GuildId, Id, GuildEventBodies.Changes(func), options));

    public Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteGuildEventAsync(GuildId, Id, options);

    private void Update(GuildEventModel model)
    {
        ChannelId = model.ChannelId;
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
}
