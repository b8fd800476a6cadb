using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<GuildEventModel> GetGuildEventAsync(ulong guildId, ulong eventId, RequestOptions? options) =>
        GetAsync(GuildEvent("GET", guildId, eventId), WireJson.Default.GuildEventModel, options);

    public Task<GuildEventModel[]> ListGuildEventsAsync(ulong guildId, RequestOptions? options) => GetAsync(
        new("GET", "guilds/{}/scheduled-events", $"guilds/{guildId}/scheduled-events", guildId), WireJson.Default.GuildEventModelArray, options);

    /// <summary>Nothing on the wire tells a second one from the first, so one whose answer is lost is not created again.</summary>
    public async Task<GuildEventModel> CreateGuildEventAsync(ulong guildId, GuildEventBody body, RequestOptions? options)
    {
        var effective = Effective(options);
        var route = new Route("POST", "guilds/{}/scheduled-events", $"guilds/{guildId}/scheduled-events", guildId);
        var reply = await _sender.SendAsync(new ApiRequest(route, effective)
        {
            TimeoutAt = TimeoutAt(effective),
            Json = Write(body, WireJson.Default.GuildEventBody),
            IsRepeatable = false,
        });
        return Read(reply, WireJson.Default.GuildEventModel);
    }

    public Task<GuildEventModel> ModifyGuildEventAsync(ulong guildId, ulong eventId, GuildEventBody body, RequestOptions? options) =>
        SendAsync(
            GuildEvent("PATCH", guildId, eventId), body, WireJson.Default.GuildEventBody, WireJson.Default.GuildEventModel, options);

    public Task DeleteGuildEventAsync(ulong guildId, ulong eventId, RequestOptions? options) =>
        DeleteAsync(GuildEvent("DELETE", guildId, eventId), DiscordErrorCode.UnknownGuildScheduledEvent, options);

    private static Route GuildEvent(string method, ulong guildId, ulong eventId) =>
        new(method, "guilds/{}/scheduled-events/{}", $"guilds/{guildId}/scheduled-events/{eventId}", guildId);
}
