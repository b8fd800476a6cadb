using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks what a request makes of a scheduled event: a place that fits its kind, times that lie ahead, a status that may follow.</summary>
internal static class ScheduledEventForm
{
    private const int GuildOnly = 2;
    private const int MaxName = 100;
    private const int MaxDescription = 1000;
    private const int MaxLocation = 100;

    /// <summary>A new event, its faults noted in the form.</summary>
    public static ScheduledEvent ReadNew(FormField form, ulong guildId, ulong creatorId, SnowflakeMint ids)
    {
        foreach (var name in (ReadOnlySpan<string>)["name", "privacy_level", "scheduled_start_time", "entity_type"])
            form[name].Require();

        return Read(form, new ScheduledEvent
        {
            Id = ids.Next(),
            GuildId = guildId,
            CreatorId = creatorId,
            Name = "",
            Type = ScheduledEventType.External,
            StartsAt = default,
        });
    }

    /// <summary>The event as it stands after the request, its faults noted in the form.</summary>
    public static ScheduledEvent Read(FormField form, ScheduledEvent standing)
    {
        form["privacy_level"].OneOf(GuildOnly);
        var type = (ScheduledEventType)(form["entity_type"].OneOf(1, 2, 3) ?? (int)standing.Type);
        var location = form["entity_metadata"].IsPresent && form["entity_metadata"].IsObject()
            ? form["entity_metadata"]["location"].Text(MaxLocation, min: 1)
            : standing.Location;
        return standing with
        {
            Type = type,
            Name = form["name"].Text(MaxName, min: 1) ?? standing.Name,
            Description = form["description"].IsPresent ? form["description"].Text(MaxDescription, min: 1) : standing.Description,
            ChannelId = form["channel_id"].IsPresent ? form["channel_id"].Snowflake() : standing.ChannelId,
            Location = type == ScheduledEventType.External ? location : null,
            StartsAt = form["scheduled_start_time"].Instant() ?? standing.StartsAt,
            EndsAt = form["scheduled_end_time"].IsPresent ? form["scheduled_end_time"].Instant() : standing.EndsAt,
            RecurrenceRule = form["recurrence_rule"].IsPresent ? RecurrenceForm.Read(form["recurrence_rule"]) : standing.RecurrenceRule,
        };
    }

    /// <summary>Notes what does not fit together in the event as it would stand.</summary>
    public static void RefuseMisfits(FormField form, ScheduledEvent scheduled, ScheduledEventStatus? was, DateTimeOffset now)
    {
        if (scheduled.Type == ScheduledEventType.External)
            RefuseExternal(form, scheduled);
        else if (scheduled.ChannelId is null)
            form["channel_id"].Refuse("BASE_TYPE_REQUIRED", "This field is required");

        // What has begun keeps its start, which lies in the past by now.
        if (was is null or ScheduledEventStatus.Scheduled && form["scheduled_start_time"].HasValue && scheduled.StartsAt < now)
            form["scheduled_start_time"].Refuse("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        if (scheduled.EndsAt <= scheduled.StartsAt)
            form["scheduled_end_time"].Refuse("GUILD_SCHEDULED_EVENT_END_BEFORE_START", "Cannot schedule event to end before it starts.");
        if (was is { } status && form["status"].OneOf(1, 2, 3, 4) is { } next && (int)status != next && !ScheduledEvents.MayBecome(status, (ScheduledEventStatus)next))
            form["status"].Refuse("TRANSITION_INVALID", $"Invalid transition from {(int)status} to {next}.");
    }

    private static void RefuseExternal(FormField form, ScheduledEvent scheduled)
    {
        if (scheduled.ChannelId is not null)
            form["channel_id"].Refuse("GUILD_SCHEDULED_EVENT_EXTERNAL_WITH_CHANNEL", "An external event must not have a channel.");
        if (scheduled.Location is null)
            form["entity_metadata"]["location"].Require();
        if (scheduled.EndsAt is null)
            form["scheduled_end_time"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
    }
}
