using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<GuildModel> GetGuildAsync(ulong guildId, RequestOptions? options) =>
        GetAsync(new Route("GET", "guilds/{}", $"guilds/{guildId}", guildId), WireJson.Default.GuildModel, options);

    public Task<MemberModel> GetMemberAsync(ulong guildId, ulong userId, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "guilds/{}/members/{}", $"guilds/{guildId}/members/{userId}", guildId),
            WireJson.Default.MemberModel,
            options);

    public Task<RoleModel[]> GetRolesAsync(ulong guildId, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "guilds/{}/roles", $"guilds/{guildId}/roles", guildId), WireJson.Default.RoleModelArray, options);
}
