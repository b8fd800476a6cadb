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
}
