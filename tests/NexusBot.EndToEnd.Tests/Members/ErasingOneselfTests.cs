using System.Text;
using System.Text.Json;
using NexusBot.EndToEnd.Tests.Learnings;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;

namespace NexusBot.EndToEnd.Tests.Members;

public sealed class ErasingOneselfTests
{
    private const string FileName = "what-is-kept-of-you.json";

    [Fact]
    public async Task A_member_sees_what_is_kept_and_has_it_as_a_file_that_people_can_read()
    {
        await using var hub = await TestHub.StartAsync();
        await LiveAsync(hub);

        var kept = await hub.Amina.RunsAsync("/profile data");
        var text = Encoding.UTF8.GetString(await kept.Message!.OpensFileAsync(FileName));

        Assert.True(kept.IsPrivate);
        Assert.True(kept.Shows("Your profile: 1") && kept.Shows("Learnings you shared: 1") && kept.Shows("Learnings you found helpful: 1"), kept.ToString());
        using var file = JsonDocument.Parse(text);
        Assert.Equal("Cohort 7", file.RootElement.GetProperty("profile")[0].GetProperty("cohort").GetString());
        Assert.Equal("Kept by Kwame", file.RootElement.GetProperty("helpful")[0].GetProperty("title").GetString());
        Assert.Contains("\n", text, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"It's <mine>.\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_erased_before_it_is_said_twice()
    {
        await using var hub = await TestHub.StartAsync();
        await LiveAsync(hub);

        var question = await (await hub.Amina.RunsAsync("/profile data")).ClicksAsync("Erase…");
        var kept = await question.ClicksAsync("Keep it all");

        Assert.True(question.IsPrivate && question.Shows("cannot be taken back"));
        Assert.Equal("Nothing was erased.", kept.Text);
        Assert.True((await hub.Amina.RunsAsync("/profile data")).Shows("Learnings you shared: 1"));
    }

    [Fact]
    public async Task Erasing_everything_takes_cards_pictures_votes_reminders_and_messages_on_their_way()
    {
        await using var hub = await TestHub.StartAsync();
        await LiveAsync(hub);
        await (await hub.Kwame.OpensAsync("Kept by Amina")).ClicksAsync("Save");
        var question = await (await hub.Amina.RunsAsync("/profile data")).ClicksAsync("Erase…");

        var erased = await question.ClicksAsync("Erase everything");
        await Eventually.IsTrueAsync(async () => (await hub.Kwame.SeesAsync(TestHub.Home)).All(message => message.IsPrivate || !message.Shows("Kept by Amina")));
        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Shows("Kept by Kwame") && !message.IsPrivate && !message.Shows("helpful"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.StartsWith("Done.", erased.Text, StringComparison.Ordinal);
        Assert.Empty(erased.Buttons);
        Assert.Contains("I keep nothing of you", (await hub.Amina.RunsAsync("/profile data")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept by Amina", (await hub.Kwame.RunsAsync("/learning find", ("query", "Kept by"))).Everything, StringComparison.Ordinal);
        Assert.Equal(0, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
        Assert.DoesNotContain(await hub.Amina.DirectMessagesAsync(), message => message.Shows("About your learnings"));
    }

    [Fact]
    public async Task What_was_shared_can_stay_as_by_a_former_member_even_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        await LiveAsync(hub);
        var question = await (await hub.Amina.RunsAsync("/profile data")).ClicksAsync("Erase…");

        await question.ClicksAsync("Erase me, keep what I shared");
        await hub.RestartBotAsync();
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Shows("Kept by Amina") && message.Shows("a former member"));
        var listed = await hub.Kwame.RunsAsync("/learning list");
        var menu = await card.ClicksAsync("More");

        Assert.DoesNotContain($"{hub.Amina.Id}", card.Everything, StringComparison.Ordinal);
        Assert.True(listed.Shows("by a former member"), listed.ToString());
        Assert.DoesNotContain(menu.Buttons, button => button.Label is "Edit" or "Delete");
        Assert.Contains("I keep nothing of you", (await hub.Amina.RunsAsync("/profile data")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_click_erases_nobody_but_who_clicks()
    {
        await using var hub = await TestHub.StartAsync();
        await LiveAsync(hub);
        var card = await hub.Kwame.SeesCardAsync("Kept by Amina");

        await card.ForgesClickAsync("records:erase:Everything");
        var nonsense = await card.ForgesClickAsync("records:erase:7");

        Assert.True((await hub.Amina.RunsAsync("/profile data")).Shows("Learnings you shared: 1"));
        Assert.False(nonsense.Text.StartsWith("Done", StringComparison.Ordinal));
    }

    // A profile, a learning with a picture, a vote, a reminder, and a message that waits until morning.
    private static async Task LiveAsync(TestHub hub)
    {
        await hub.AwaitMorningAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 2 days");
        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Challenge"), ("picture", SomeFile.Png()));
        await form.SubmitsAsync((Sharing.Title, "Kept by Amina"), (Sharing.Problem, "It's <mine>."));
        await hub.Kwame.SharesCardAsync("Kept by Kwame");
        await (await hub.Amina.SeesCardAsync("Kept by Kwame")).ClicksAsync("Helpful");
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(14));
        var solve = await (await hub.Kwame.SeesSharedCardAsync("Kept by Amina")).ClicksAsync("Solve");
        await solve.SubmitsAsync(("How would you solve it?", "Like this."));
    }
}
