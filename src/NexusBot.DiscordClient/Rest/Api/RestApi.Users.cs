using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<UserModel> GetCurrentUserAsync(RequestOptions? options) =>
        GetAsync(new Route("GET", "users/@me", "users/@me"), WireJson.Default.UserModel, options);

    public Task<UserModel> GetUserAsync(ulong userId, RequestOptions? options) =>
        GetAsync(new Route("GET", "users/{}", $"users/{userId}"), WireJson.Default.UserModel, options);

    public Task<ApplicationModel> GetCurrentApplicationAsync(RequestOptions? options) =>
        GetAsync(new Route("GET", "applications/@me", "applications/@me"), WireJson.Default.ApplicationModel, options);
}
