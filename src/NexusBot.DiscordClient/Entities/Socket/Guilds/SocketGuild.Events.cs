using System.Collections.Concurrent;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.WebSocket;

public partial class SocketGuild
{
    private volatile ConcurrentDictionary<ulong, SocketGuildEvent> _events = new();

    /// <summary>Those that are scheduled or under way, where the intent for them was asked for.</summary>
    public IReadOnlyCollection<SocketGuildEvent> Events => (IReadOnlyCollection<SocketGuildEvent>)_events.Values;

    public SocketGuildEvent? GetEvent(ulong id) => _events.GetValueOrDefault(id);

    public async Task<RestGuildEvent?> GetEventAsync(ulong id, RequestOptions? options = null) =>
        await Found.OrNullAsync(() => Discord.Api.GetGuildEventAsync(Id, id, options)) is { } model
            ? new RestGuildEvent(Discord, this, model)
            : null;

    public async Task<IReadOnlyCollection<RestGuildEvent>> GetEventsAsync(RequestOptions? options = null) =>
        [.. (await Discord.Api.ListGuildEventsAsync(Id, options)).Select(model => new RestGuildEvent(Discord, this, model))];

    /// <summary>One that takes place elsewhere needs a location and an end; one in a channel needs the channel.</summary>
    public async Task<RestGuildEvent> CreateEventAsync(
        string name, DateTimeOffset startTime, GuildScheduledEventType type,
        GuildScheduledEventPrivacyLevel privacyLevel = GuildScheduledEventPrivacyLevel.Private, string? description = null,
        DateTimeOffset? endTime = null, ulong? channelId = null, string? location = null, Image? coverImage = null,
        RequestOptions? options = null)
    {
        var body = GuildEventBodies.Of(
            name, startTime, type, privacyLevel, description, endTime, channelId, location, coverImage, Discord.Time.GetUtcNow());
        return new RestGuildEvent(Discord, this, await Discord.Api.CreateGuildEventAsync(Id, body, options));
    }

    async Task<IGuildScheduledEvent?> IGuild.GetEventAsync(ulong id, RequestOptions? options) => await GetEventAsync(id, options);

    async Task<IReadOnlyCollection<IGuildScheduledEvent>> IGuild.GetEventsAsync(RequestOptions? options) => await GetEventsAsync(options);

    async Task<IGuildScheduledEvent> IGuild.CreateEventAsync(
        string name, DateTimeOffset startTime, GuildScheduledEventType type, GuildScheduledEventPrivacyLevel privacyLevel,
        string? description, DateTimeOffset? endTime, ulong? channelId, string? location, Image? coverImage, RequestOptions? options) =>
        await CreateEventAsync(name, startTime, type, privacyLevel, description, endTime, channelId, location, coverImage, options);

    internal void Replace(IEnumerable<GuildEventModel> events) =>
        _events = new(events.Select(model => KeyValuePair.Create(model.Id, new SocketGuildEvent(this, model))));

    internal void Put(SocketGuildEvent guildEvent) => _events[guildEvent.Id] = guildEvent;

    internal SocketGuildEvent? RemoveEvent(ulong id) => _events.TryRemove(id, out var guildEvent) ? guildEvent : null;
}
