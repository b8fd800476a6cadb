using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests;

/// <summary>The two steps of sharing a learning, for tests whose point comes before, between or after them.</summary>
internal static class Sharing
{
    public const string Title = "Title";
    public const string Text = "What did you learn?";
    public const string Problem = "What is the problem?";
    public const string Solution = "Solution";
    public const string Code = "Code example";
    public const string Language = "Language";

    private const int LongestTyped = 100;

    /// <summary>Gets as far as the open form.</summary>
    public static async Task<Answer> BeginsToShareAsync(this Person author, string kind = "Concept", string tags = "")
    {
        (string, object)[] options = tags.Length == 0 ? [("kind", kind)] : [("kind", kind), ("tags", tags)];
        return await author.RunsAsync("/learning share", options);
    }

    public static async Task<Answer> SharesAsync(
        this Person author, string title, string text = "It holds.", string kind = "Concept", string tags = "",
        params (string, string)[] more)
    {
        var form = await author.BeginsToShareAsync(kind, tags);
        return await form.SubmitsAsync([(Title, title), (kind == "Challenge" ? Problem : Text, text), .. more]);
    }

    /// <summary>Shares a learning and waits for its card, as the author sees it.</summary>
    public static async Task<SeenMessage> SharesCardAsync(
        this Person author, string title, string text = "It holds.", string kind = "Concept", string tags = "",
        params (string, string)[] more)
    {
        await author.SharesAsync(title, text, kind, tags, more);
        return await author.SeesCardAsync(title);
    }

    /// <summary>Waits for a card in a channel: what others see, and not one's own private answers there.</summary>
    public static Task<SeenMessage> SeesCardAsync(this Person reader, string text, string channel = TestHub.Home) =>
        reader.SeesEventuallyAsync(channel, message => !message.IsPrivate && message.Shows(text));

    /// <summary>Waits for a card, and not for an ordinary message that says the same.</summary>
    public static Task<SeenMessage> SeesSharedCardAsync(this Person reader, string text) => reader.SeesEventuallyAsync(
        TestHub.Home, message => !message.IsPrivate && message.Shows(text) && message.Buttons.Any(button => button.Label == "Helpful"));

    /// <summary>Moves the clock to nine in the morning of the hub's zone: at night nobody is told or asked anything.</summary>
    public static async Task AwaitMorningAsync(this TestHub hub)
    {
        var now = await hub.Discord.NowAsync();
        var morning = now.UtcDateTime.Date.AddHours(9);
        await hub.Discord.AdvanceAsync((morning < now.UtcDateTime ? morning.AddDays(1) : morning) - now.UtcDateTime);
    }

    /// <summary>How many cards bear this title, once everything that was due before this call has been sent.</summary>
    public static async Task<int> CountCardsAsync(this TestHub hub, string title)
    {
        await hub.Kwame.SharesCardAsync("The card that comes after");
        return (await hub.Kwame.SeesAsync(TestHub.Home)).Count(message => !message.IsPrivate && message.Shows(title));
    }

    /// <summary>
    /// Looks a learning up as a member does who picks its title while typing. Beyond a hundred characters nothing is offered.
    /// </summary>
    public static async Task<Answer> OpensAsync(this Person reader, string title)
    {
        var choices = await reader.TypesAsync("/learning find", "query", title[..Math.Min(title.Length, LongestTyped)]);
        return await reader.RunsAsync("/learning find", ("query", choices[0].Value));
    }

    /// <summary>Opens the private card on which a learning is edited, as who may finds it behind More.</summary>
    public static async Task<Answer> OpensEditCardAsync(this SeenMessage card) => await (await card.ClicksAsync("More")).ClicksAsync("Edit");

    /// <summary>Opens the form of one part: "Title", "Text", "Solution", "Links" or "Tags".</summary>
    public static async Task<Answer> EditsAsync(this SeenMessage card, string part) => await (await card.OpensEditCardAsync()).ClicksAsync(part);

    /// <summary>Opens the form of a code example, counted from 1.</summary>
    public static async Task<Answer> EditsCodeAsync(this SeenMessage card, int number = 1) =>
        await (await card.OpensEditCardAsync()).ChoosesAsync($"{number - 1}");

    /// <summary>The learning's id, as the card's buttons carry it.</summary>
    public static string LearningId(this SeenMessage card) => card.Button("Helpful").CustomId!.Split(':')[^1];

    /// <summary>What an input of the open form holds.</summary>
    public static string Input(this Answer answer, string label)
    {
        Assert.NotNull(answer.Modal);
        return answer.Modal.Inputs.Single(input => input.Label == label).Value;
    }
}
