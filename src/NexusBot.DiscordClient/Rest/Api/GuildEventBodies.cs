using Discord.Wire;

namespace Discord.Rest.Api;

/// <summary>From what a caller says of a scheduled event to what goes out, checked against Discord's rules first.</summary>
internal static class GuildEventBodies
{
    private const int MaxNameLength = 100;
    private const int MaxDescriptionLength = 1000;
    private const int MaxLocationLength = 100;

    public static GuildEventBody Of(
        string name, DateTimeOffset startTime, GuildScheduledEventType type, GuildScheduledEventPrivacyLevel privacyLevel,
        string? description, DateTimeOffset? endTime, ulong? channelId, string? location, Image? coverImage, DateTimeOffset now)
    {
        RequireLengths(name, description, location);
        RequirePlace(type, endTime, channelId, location);
        if (startTime <= now)
            throw new ArgumentOutOfRangeException(nameof(startTime), "The start time for an event cannot be in the past.");
        if (endTime <= startTime)
            throw new ArgumentOutOfRangeException(nameof(endTime), "The end time must come after the start time.");

        return new GuildEventBody
        {
            Name = name,
            Description = string.IsNullOrEmpty(description) ? null : description,
            EntityType = type,
            PrivacyLevel = privacyLevel,
            ScheduledStartTime = startTime,
            ScheduledEndTime = endTime,
            ChannelId = channelId is null ? default : new Optional<ulong?>(channelId),
            EntityMetadata = location is null ? null : new GuildEventPlaceModel { Location = location },
            Image = coverImage is { } image ? DataUri.Of(image) : null,
        };
    }

    public static GuildEventBody Changes(Action<GuildScheduledEventsProperties> change)
    {
        var changed = new GuildScheduledEventsProperties();
        change(changed);
        RequireLengths(
            changed.Name.GetValueOrDefault("unchanged"), changed.Description.GetValueOrDefault(), changed.Location.GetValueOrDefault());
        if (changed.Status is { IsSpecified: true, Value: GuildScheduledEventStatus.Scheduled })
            throw new ArgumentException("An event does not go back to being scheduled.", nameof(change));

        return new GuildEventBody
        {
            ChannelId = changed.ChannelId,
            EntityMetadata = changed.Location.IsSpecified ? new GuildEventPlaceModel { Location = changed.Location.Value } : null,
            Name = changed.Name.GetValueOrDefault(),
            ScheduledStartTime = changed.StartTime.IsSpecified ? changed.StartTime.Value : null,
            ScheduledEndTime = changed.EndTime.IsSpecified ? changed.EndTime.Value : null,
            Description = changed.Description.GetValueOrDefault(),
            EntityType = changed.Type.IsSpecified ? changed.Type.Value : null,
            Status = changed.Status.IsSpecified ? changed.Status.Value : null,
        };
    }

    public static Action<GuildScheduledEventsProperties> ToStatus(GuildScheduledEventStatus status) => changed => changed.Status = status;

    public static GuildScheduledEventStatus EndOf(GuildScheduledEventStatus status) =>
        status == GuildScheduledEventStatus.Scheduled ? GuildScheduledEventStatus.Cancelled : GuildScheduledEventStatus.Completed;

    private static void RequireLengths(string name, string? description, string? location)
    {
        Limits.LengthBetween(name, 1, MaxNameLength, nameof(name));
        Limits.LengthBetween(description ?? "", 0, MaxDescriptionLength, nameof(description));
        Limits.LengthBetween(location ?? "", 0, MaxLocationLength, nameof(location));
    }

    private static void RequirePlace(GuildScheduledEventType type, DateTimeOffset? endTime, ulong? channelId, string? location)
    {
        if (type is GuildScheduledEventType.Stage or GuildScheduledEventType.Voice)
        {
            if (channelId is null)
                throw new ArgumentException($"{nameof(channelId)} must not be null when the event takes place in a channel.", nameof(channelId));

            return;
        }

        if (channelId is not null)
            throw new ArgumentException($"{nameof(channelId)} must be null when the event takes place elsewhere.", nameof(channelId));
        if (string.IsNullOrEmpty(location))
            throw new ArgumentException($"{nameof(location)} must be set when the event takes place elsewhere.", nameof(location));
        if (endTime is null)
            throw new ArgumentException($"{nameof(endTime)} must be set when the event takes place elsewhere.", nameof(endTime));
    }
}
