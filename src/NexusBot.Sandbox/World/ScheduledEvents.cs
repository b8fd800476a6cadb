namespace NexusBot.Sandbox.World;

/// <summary>The guilds' scheduled events. Those that happen elsewhere start and end by themselves, at their times.</summary>
public sealed class ScheduledEvents
{
    /// <summary>So many may be scheduled or active in a guild.</summary>
    public const int MaxOpen = 100;

    // Discord cancels what nobody started "a few hours" after its time.
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(6);

    private readonly SandboxWorld _world;
    private readonly Deadlines _deadlines;
    private readonly Dictionary<ulong, ScheduledEvent> _events = [];

    internal ScheduledEvents(SandboxWorld world)
    {
        _world = world;
        _deadlines = new Deadlines(world.WorldTime);
    }

    /// <summary>Null when the guild has as many as it may.</summary>
    public ScheduledEvent? TryAdd(ScheduledEvent scheduled)
    {
        using (_world.Enter())
        {
            if (List(scheduled.GuildId).Count >= MaxOpen)
                return null;
            _events.Add(scheduled.Id, scheduled);
            _world.Tell(new ScheduledEventCreated(scheduled));
            Watch(scheduled);
            return scheduled;
        }
    }

    public ScheduledEvent? Find(ulong guildId, ulong id)
    {
        using (_world.Enter())
            return _events.TryGetValue(id, out var scheduled) && scheduled.GuildId == guildId ? scheduled : null;
    }

    /// <summary>Those that are scheduled or going on, in the order of their start.</summary>
    public IReadOnlyList<ScheduledEvent> List(ulong guildId)
    {
        using (_world.Enter())
            return [.. _events.Values.Where(each => each.GuildId == guildId && each.IsOpen).OrderBy(each => each.StartsAt).ThenBy(each => each.Id)];
    }

    public ScheduledEvent? Update(ulong id, Func<ScheduledEvent, ScheduledEvent> change)
    {
        using (_world.Enter())
        {
            if (!_events.TryGetValue(id, out var scheduled))
                return null;
            var updated = _events[id] = change(scheduled);
            _world.Tell(new ScheduledEventUpdated(updated));
            Watch(updated);
            return updated;
        }
    }

    public bool Delete(ulong id)
    {
        using (_world.Enter())
        {
            if (!_events.Remove(id, out var removed))
                return false;
            _deadlines.Clear(id);
            _world.Tell(new ScheduledEventDeleted(removed));
            return true;
        }
    }

    /// <summary>Marks a member as interested, or no longer so; false when nothing changed.</summary>
    public bool SetInterest(ulong id, ulong userId, bool interested)
    {
        using (_world.Enter())
        {
            if (!_events.TryGetValue(id, out var scheduled) || scheduled.InterestedIds.Contains(userId) == interested)
                return false;
            var ids = interested ? scheduled.InterestedIds.Add(userId) : scheduled.InterestedIds.Remove(userId);
            _events[id] = scheduled with { InterestedIds = ids };
            _world.Tell(new ScheduledEventInterestChanged(scheduled, userId, interested));
            return true;
        }
    }

    /// <summary>Which change of status may follow which.</summary>
    public static bool MayBecome(ScheduledEventStatus now, ScheduledEventStatus next) => (now, next) is
        (ScheduledEventStatus.Scheduled, ScheduledEventStatus.Active or ScheduledEventStatus.Canceled)
        or (ScheduledEventStatus.Active, ScheduledEventStatus.Completed);

    private void Watch(ScheduledEvent scheduled)
    {
        if (Next(scheduled) is var (due, status))
            _deadlines.Set(scheduled.Id, due, () => Become(scheduled.Id, status));
        else
            _deadlines.Clear(scheduled.Id);
    }

    private static (DateTimeOffset Due, ScheduledEventStatus Status)? Next(ScheduledEvent scheduled) => scheduled switch
    {
        { Status: ScheduledEventStatus.Scheduled, Type: ScheduledEventType.External } => (scheduled.StartsAt, ScheduledEventStatus.Active),
        { Status: ScheduledEventStatus.Scheduled } => (scheduled.StartsAt + s_patience, ScheduledEventStatus.Canceled),
        { Status: ScheduledEventStatus.Active, Type: ScheduledEventType.External, EndsAt: { } end } => (end, ScheduledEventStatus.Completed),
        _ => null,
    };

    // A change may have come between the timer and its turn.
    private void Become(ulong id, ScheduledEventStatus status)
    {
        using (_world.Enter())
        {
            if (_events.TryGetValue(id, out var scheduled) && Next(scheduled) is var (due, next) && next == status && due <= _world.WorldTime.GetUtcNow())
                Update(id, each => each with { Status = status });
        }
    }
}
