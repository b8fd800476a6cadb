using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>What happens to scheduled events.</summary>
internal sealed class ScheduledEventEvents(SandboxWorld world)
{
    public GatewayEvent? Write(WorldChange change) => change switch
    {
        ScheduledEventCreated created => Of("GUILD_SCHEDULED_EVENT_CREATE", created.Event),
        ScheduledEventUpdated updated => Of("GUILD_SCHEDULED_EVENT_UPDATE", updated.Event),
        ScheduledEventDeleted deleted => Of("GUILD_SCHEDULED_EVENT_DELETE", deleted.Event),
        ScheduledEventInterestChanged changed => new GatewayEvent(
            changed.Interested ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE",
            GatewayIntents.GuildScheduledEvents,
            json =>
            {
                json.WriteId("guild_scheduled_event_id", changed.Event.Id);
                json.WriteId("user_id", changed.UserId);
                json.WriteId("guild_id", changed.Event.GuildId);
            }),
        _ => null,
    };

    private GatewayEvent Of(string name, ScheduledEvent scheduled) =>
        new(name, GatewayIntents.GuildScheduledEvents, json => json.WriteScheduledEventFields(world, scheduled));
}
