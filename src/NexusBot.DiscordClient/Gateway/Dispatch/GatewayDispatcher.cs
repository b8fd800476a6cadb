using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Discord.Gateway.Payloads;
using Discord.Gateway.Session;
using Discord.WebSocket;

namespace Discord.Gateway.Dispatch;

/// <summary>Takes events off the wire, brings the cache up to date and raises what subscribers hear. Never waits.</summary>
internal sealed class GatewayDispatcher : IGatewayListener, IDisposable
{
    private readonly DiscordSocketClient _client;
    private readonly InteractionDispatch _interactions;
    private readonly GuildDispatch _guilds;
    private readonly MemberDispatch _members;
    private readonly RoleDispatch _roles;
    private readonly ChannelDispatch _channels;
    private readonly ThreadDispatch _threads;
    private readonly GuildEventDispatch _guildEvents;
    private readonly MessageDispatch _messages;
    private readonly ReadyGate _readyGate;

    public GatewayDispatcher(DiscordSocketClient client, TimeSpan patienceWithGuilds)
    {
        _client = client;
        _readyGate = new ReadyGate(patienceWithGuilds, client.Time, () => client.Events.Ready.Raise(default));
        _interactions = new InteractionDispatch(client);
        _guilds = new GuildDispatch(client, _readyGate);
        _members = new MemberDispatch(client);
        _roles = new RoleDispatch(client);
        _channels = new ChannelDispatch(client);
        _threads = new ThreadDispatch(client);
        _guildEvents = new GuildEventDispatch(client);
        _messages = new MessageDispatch(client);
    }

    public void Connecting() => _client.ConnectionIs(ConnectionState.Connecting);

    public void Connected()
    {
        _client.ConnectionIs(ConnectionState.Connected);
        _client.PostLog(LogSeverity.Info, "Connected");
        _client.Events.Connected.Raise(default);
    }

    public void Disconnected(Exception reason)
    {
        _client.ConnectionIs(ConnectionState.Disconnected);
        if (reason is OperationCanceledException)
            _client.PostLog(LogSeverity.Info, "Stopped");
        else
            _client.PostLog(LogSeverity.Warning, "Disconnected", reason);
        _client.Events.Disconnected.Raise(reason);
    }

    public void LatencyMeasured(TimeSpan roundTrip) => _client.LatencyIs((int)roundTrip.TotalMilliseconds);

    public void Dispatched(in GatewayFrame frame)
    {
        try
        {
            if (frame.Name.Span.SequenceEqual("INTERACTION_CREATE"u8))
                _interactions.Create(Read(frame, GatewayJson.Default.InteractionModel));
            else
                Dispatch(frame);
        }
        catch (Exception fault)
        {
            // One event that we cannot read must not cost the connection and with it all the others.
            _client.PostLog(LogSeverity.Warning, $"The event {Encoding.UTF8.GetString(frame.Name.Span)} could not be handled.", fault);
        }
    }

    public void Dispose() => _readyGate.Dispose();

    private void Dispatch(in GatewayFrame frame)
    {
        switch (Encoding.UTF8.GetString(frame.Name.Span))
        {
            case "READY":
                _guilds.Ready(Read(frame, GatewayJson.Default.ReadyModel));
                break;
            case "GUILD_CREATE":
                _guilds.Create(Read(frame, GatewayJson.Default.GuildDetailsModel));
                break;
            case "GUILD_UPDATE":
                _guilds.Update(Read(frame, GatewayJson.Default.GuildDetailsModel));
                break;
            case "GUILD_DELETE":
                _guilds.Delete(Read(frame, GatewayJson.Default.GuildReferenceModel));
                break;
            case "MESSAGE_CREATE":
                _messages.Create(Read(frame, GatewayJson.Default.MessageModel));
                break;
            case "MESSAGE_DELETE":
                _messages.Delete(Read(frame, GatewayJson.Default.MessageDeletedModel));
                break;
            case var name:
                DispatchWithinGuild(name, frame);
                break;
        }
    }

    private void DispatchWithinGuild(string name, in GatewayFrame frame)
    {
        switch (name)
        {
            case "GUILD_MEMBER_ADD":
                _members.Add(Read(frame, GatewayJson.Default.GuildMemberModel));
                break;
            case "GUILD_MEMBER_UPDATE":
                _members.Update(Read(frame, GatewayJson.Default.GuildMemberModel));
                break;
            case "GUILD_MEMBER_REMOVE":
                _members.Remove(Read(frame, GatewayJson.Default.GuildMemberModel));
                break;
            case "GUILD_ROLE_CREATE":
                _roles.Create(Read(frame, GatewayJson.Default.GuildRoleModel));
                break;
            case "GUILD_ROLE_UPDATE":
                _roles.Update(Read(frame, GatewayJson.Default.GuildRoleModel));
                break;
            case "GUILD_ROLE_DELETE":
                _roles.Delete(Read(frame, GatewayJson.Default.GuildRoleModel));
                break;
            case "CHANNEL_CREATE":
                _channels.Create(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            case "CHANNEL_UPDATE":
                _channels.Update(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            case "CHANNEL_DELETE":
                _channels.Delete(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            default:
                DispatchWithinChannel(name, frame);
                break;
        }
    }

    private void DispatchWithinChannel(string name, in GatewayFrame frame)
    {
        switch (name)
        {
            case "THREAD_CREATE":
                _threads.Create(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            case "THREAD_UPDATE":
                _threads.Update(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            case "THREAD_DELETE":
                _threads.Delete(Read(frame, GatewayJson.Default.ChannelModel));
                break;
            case "THREAD_LIST_SYNC":
                _threads.Synchronize(Read(frame, GatewayJson.Default.ThreadListModel));
                break;
            case "GUILD_SCHEDULED_EVENT_CREATE":
                _guildEvents.Create(Read(frame, GatewayJson.Default.GuildEventModel));
                break;
            case "GUILD_SCHEDULED_EVENT_UPDATE":
                _guildEvents.Update(Read(frame, GatewayJson.Default.GuildEventModel));
                break;
            case "GUILD_SCHEDULED_EVENT_DELETE":
                _guildEvents.Delete(Read(frame, GatewayJson.Default.GuildEventModel));
                break;
        }
    }

    private static T Read<T>(in GatewayFrame frame, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(frame.Data.Span, type) ?? throw new JsonException("The event is empty.");
}
