using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<MemberModel> GetMemberAsync(ulong guildId, ulong userId, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "guilds/{}/members/{}", $"guilds/{guildId}/members/{userId}", guildId),
            WireJson.Default.MemberModel,
            options);

    /// <summary>In the order of their ids, those after the given one.</summary>
    public Task<MemberModel[]> GetMembersAsync(ulong guildId, ulong after, int limit, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "guilds/{}/members", $"guilds/{guildId}/members?limit={limit}&after={after}", guildId),
            WireJson.Default.MemberModelArray,
            options);

    public Task AddRoleAsync(ulong guildId, ulong userId, ulong roleId, RequestOptions? options) =>
        SendAsync(MemberRole("PUT", guildId, userId, roleId), options);

    public Task RemoveRoleAsync(ulong guildId, ulong userId, ulong roleId, RequestOptions? options) =>
        SendAsync(MemberRole("DELETE", guildId, userId, roleId), options);

    private static Route MemberRole(string method, ulong guildId, ulong userId, ulong roleId) =>
        new(method, "guilds/{}/members/{}/roles/{}", $"guilds/{guildId}/members/{userId}/roles/{roleId}", guildId);
}
