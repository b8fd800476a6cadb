using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

/// <summary>Scheduled events. Discord tells every change as an update; what it means is told by the status.</summary>
internal sealed class GuildEventDispatch(DiscordSocketClient client)
{
    public void Create(GuildEventModel model)
    {
        if (Put(model) is { } created)
            client.Events.GuildScheduledEventCreated.Raise(created);
    }

    public void Update(GuildEventModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        var before = guild.GetEvent(model.Id);
        var after = Put(model)!;
        if (before?.Status != after.Status && Told(after.Status) is { } told)
            told.Raise(after);
        else
            client.Events.GuildScheduledEventUpdated.Raise((
                new Cacheable<SocketGuildEvent, ulong>(before, model.Id, () => Task.FromResult(after)), after));
    }

    public void Delete(GuildEventModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        var known = guild.RemoveEvent(model.Id) ?? new SocketGuildEvent(guild, model);
        client.Events.GuildScheduledEventCancelled.Raise(known);
    }

    private Events.ClientEvent<SocketGuildEvent>? Told(GuildScheduledEventStatus status) => status switch
    {
        GuildScheduledEventStatus.Active => client.Events.GuildScheduledEventStarted,
        GuildScheduledEventStatus.Completed => client.Events.GuildScheduledEventCompleted,
        GuildScheduledEventStatus.Cancelled => client.Events.GuildScheduledEventCancelled,
        _ => null,
    };

    /// <summary>One that is over is no longer kept: GUILD_CREATE would not name it either.</summary>
    private SocketGuildEvent? Put(GuildEventModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return null;

        var guildEvent = new SocketGuildEvent(guild, model);
        if (model.Status is GuildScheduledEventStatus.Completed or GuildScheduledEventStatus.Cancelled)
            guild.RemoveEvent(model.Id);
        else
            guild.Put(guildEvent);

        return guildEvent;
    }
}
