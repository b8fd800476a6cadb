using System.Net;
using Discord.Net;

namespace Discord.Rest;

internal static class Found
{
    /// <summary>Null where Discord knows nothing of that id.</summary>
    public static Task<T?> OrNullAsync<T>(Func<Task<T>> request)
        where T : class => OrNullAsync(request, static exception => exception.HttpCode == HttpStatusCode.NotFound);

    /// <summary>Null where Discord knows no such member. A guild that it does not know, or does not show us any more, tells nothing of who is in it.</summary>
    public static Task<T?> MemberOrNullAsync<T>(Func<Task<T>> request)
        where T : class => OrNullAsync(request, static exception => exception.DiscordCode is DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser);

    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> request, Func<HttpException, bool> isUnknown)
        where T : class
    {
        try
        {
            return await request();
        }
        catch (HttpException exception) when (isUnknown(exception))
        {
            return null;
        }
    }
}
