using System.Net;
using Discord.Net;

namespace Discord.Rest;

internal static class Found
{
    /// <summary>Null where Discord knows nothing of that id.</summary>
    public static async Task<T?> OrNullAsync<T>(Func<Task<T>> request)
        where T : class
    {
        try
        {
            return await request();
        }
        catch (HttpException exception) when (exception.HttpCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
