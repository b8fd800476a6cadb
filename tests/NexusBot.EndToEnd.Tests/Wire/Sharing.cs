using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Wire;

/// <summary>The small story that tests of the wire tell: somebody shares a learning, and its card appears.</summary>
internal static class Sharing
{
    public static async Task<Answer> ShareAsync(this Person member, string title)
    {
        var form = await member.RunsAsync("/learning share", ("kind", "Concept"));
        return await form.SubmitsAsync(("Title", title), ("What did you learn?", "A queryset runs when it is read."));
    }

    /// <summary>How many cards bear this title, once everything that was due before this call has been sent.</summary>
    public static async Task<int> CountCardsAsync(this TestHub hub, string title)
    {
        await hub.Kwame.ShareAsync("The card that comes after");
        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "The card that comes after");
        return (await hub.Kwame.SeesAsync(TestHub.Home)).Count(message => !message.IsPrivate && message.Shows(title));
    }
}
