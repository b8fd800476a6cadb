using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>Visitors watch while the community moves in. What the bot tells its people in private is not for them.</summary>
internal static class Backstage
{
    public static async Task<Answer> UnseenAsync(this Task<Answer> act)
    {
        var answer = await act;
        await answer.DismissAsync();
        return answer;
    }
}
