namespace Discord.WebSocket;

public abstract partial class BaseSocketClient
{
    public event Func<SocketThreadChannel, Task> ThreadCreated
    {
        add => Events.ThreadCreated.Add(value);
        remove => Events.ThreadCreated.Remove(value);
    }

    public event Func<Cacheable<SocketThreadChannel, ulong>, SocketThreadChannel, Task> ThreadUpdated
    {
        add => Events.ThreadUpdated.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.ThreadUpdated.Remove(value);
    }

    public event Func<Cacheable<SocketThreadChannel, ulong>, Task> ThreadDeleted
    {
        add => Events.ThreadDeleted.Add(value);
        remove => Events.ThreadDeleted.Remove(value);
    }

    public event Func<SocketGuildEvent, Task> GuildScheduledEventCreated
    {
        add => Events.GuildScheduledEventCreated.Add(value);
        remove => Events.GuildScheduledEventCreated.Remove(value);
    }

    public event Func<Cacheable<SocketGuildEvent, ulong>, SocketGuildEvent, Task> GuildScheduledEventUpdated
    {
        add => Events.GuildScheduledEventUpdated.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.GuildScheduledEventUpdated.Remove(value);
    }

    public event Func<SocketGuildEvent, Task> GuildScheduledEventStarted
    {
        add => Events.GuildScheduledEventStarted.Add(value);
        remove => Events.GuildScheduledEventStarted.Remove(value);
    }

    public event Func<SocketGuildEvent, Task> GuildScheduledEventCompleted
    {
        add => Events.GuildScheduledEventCompleted.Add(value);
        remove => Events.GuildScheduledEventCompleted.Remove(value);
    }

    public event Func<SocketGuildEvent, Task> GuildScheduledEventCancelled
    {
        add => Events.GuildScheduledEventCancelled.Add(value);
        remove => Events.GuildScheduledEventCancelled.Remove(value);
    }
}
