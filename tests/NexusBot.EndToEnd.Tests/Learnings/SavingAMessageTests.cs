using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SavingAMessageTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Menu = "Save as learning";

    private readonly TestHub _hub = shared.Hub;

    private Task<SeenMessage> SeesCardAsync(string text) => _hub.Kwame.SeesSharedCardAsync(text);

    [Fact]
    public async Task Ones_own_message_becomes_a_learning_at_once_with_its_blocks_as_examples()
    {
        var message = await _hub.Amina.WritesAsync(
            "# Own words\nUse an index.\n```sql\ncreate index on book (title);\n```\nor\n```python\nx = 1\n```\nthat is all.");

        var form = await ChooseKindAsync(_hub.Amina, message, "Best practice");
        var saved = await form.SubmitsAsync(("Tags", "sql, indexing"));
        var card = await SeesCardAsync("Use an index.");

        Assert.Equal("Own words", form.Input(Sharing.Title));
        Assert.Equal("create index on book (title);", form.Input(Sharing.Code));
        Assert.True(card.Shows("```sql") && card.Shows("indexing"));
        Assert.DoesNotContain("```", form.Input(Sharing.Text), StringComparison.Ordinal);
        Assert.True(saved.IsPrivate);
        Assert.False(card.Shows("from a message of"));
        Assert.True(card.Shows("Example 1") && card.Shows("Best practice"));
    }

    [Fact]
    public async Task Anothers_is_asked_for_first_and_credited_when_they_agree()
    {
        await _hub.AwaitMorningAsync();
        var message = await _hub.Amina.WritesAsync("Anothers words: cache what is read often.");

        var told = await (await ChooseKindAsync(_hub.Kwame, message, "Takeaway")).SubmitsAsync((Sharing.Title, "Cache reads"));
        var question = await _hub.Amina.ReceivesEventuallyAsync("Cache reads");
        var before = await _hub.Tendai.RunsAsync("/learning find", ("query", "Cache reads"));
        var answer = await question.ClicksAsync("Yes, share it");
        var card = await _hub.Tendai.SeesCardAsync("Cache reads");
        var again = await question.ForgesClickAsync(question.Buttons[0].CustomId!);

        Assert.Contains("is asked", told.Text, StringComparison.Ordinal);
        Assert.True(question.Shows("ProDev Nexus") && question.Shows("cache what is read often"));
        Assert.Contains("Nothing found", before.Text, StringComparison.Ordinal);
        Assert.Contains("shared", answer.Text, StringComparison.Ordinal);
        Assert.True(card.Shows($"from a message of <@{_hub.Amina.Id}>") && card.Shows($"<@{_hub.Kwame.Id}>"));
        Assert.Contains("over", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pictures_of_a_message_come_along_once_its_author_agrees()
    {
        await _hub.AwaitMorningAsync();
        var picture = SomeFile.Png("flow.png", 3);
        var message = await _hub.Amina.WritesAsync("Drawn words.", picture, SomeFile.Text("notes.txt"));

        var asked = await _hub.Kwame.UsesAsync(Menu, message);
        await (await asked.ChoosesAsync("Concept")).SubmitsAsync((Sharing.Title, "Drawn words, kept"));
        var question = await _hub.Amina.ReceivesEventuallyAsync("Drawn words, kept");
        await question.ClicksAsync("Yes, share it");
        var card = await SeesCardAsync("Drawn words, kept");

        Assert.Contains("Its picture comes along", asked.Text, StringComparison.Ordinal);
        Assert.True(question.Shows("Its pictures come along"));
        using var http = new HttpClient();
        Assert.Equal(picture.Content, await http.GetByteArrayAsync(new Uri(card.Embeds[0].ImageUrl!), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pictures_that_expired_while_their_author_thought_it_over_are_told()
    {
        await _hub.AwaitMorningAsync();
        var message = await _hub.Amina.WritesAsync("Slow words.", SomeFile.Png("slow.png", 4));
        await (await ChooseKindAsync(_hub.Kwame, message, "Concept")).SubmitsAsync((Sharing.Title, "Slow words, kept"));
        var question = await _hub.Amina.ReceivesEventuallyAsync("Slow words, kept");

        await _hub.Discord.AdvanceAsync(TimeSpan.FromDays(2));
        var answer = await question.ClicksAsync("Yes, share it");

        Assert.Contains("no longer has every picture", answer.Text, StringComparison.Ordinal);
        Assert.Null((await SeesCardAsync("Slow words, kept")).Embeds[0].ImageUrl);
    }

    [Fact]
    public async Task It_is_forgotten_when_they_would_rather_not()
    {
        await _hub.AwaitMorningAsync();
        var message = await _hub.Amina.WritesAsync("Rather not shown to everybody.");
        await (await ChooseKindAsync(_hub.Kwame, message, "Concept")).SubmitsAsync((Sharing.Title, "Rather not"));
        var question = await _hub.Amina.ReceivesEventuallyAsync("Rather not");

        var answer = await question.ClicksAsync("No");
        var found = await _hub.Tendai.RunsAsync("/learning find", ("query", "Rather not"));

        Assert.Contains("not shared", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing found", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_answers_for_them()
    {
        await _hub.AwaitMorningAsync();
        var message = await _hub.Amina.WritesAsync("Mine to decide.");
        await (await ChooseKindAsync(_hub.Kwame, message, "Concept")).SubmitsAsync((Sharing.Title, "To decide"));
        var yes = (await _hub.Amina.ReceivesEventuallyAsync("To decide")).Button("Yes, share it").CustomId!;

        var answers = new List<Answer>();
        foreach (var person in (Person[])[_hub.Kwame, _hub.Grace, _hub.Noor])
            answers.Add(await (await person.RunsAsync("/ping")).ForgesClickAsync(yes));

        Assert.All(answers, answer => Assert.Contains("Only who wrote", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bots_message_cannot_be_saved_and_what_is_secret_is_not()
    {
        var card = await _hub.Amina.SharesCardAsync("By the bot");
        var message = await _hub.Amina.WritesAsync("My key is ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6");

        var bots = await _hub.Kwame.UsesAsync(Menu, await _hub.Kwame.SeesCardAsync("By the bot"));
        var secret = await (await ChooseKindAsync(_hub.Amina, message, "Concept")).SubmitsAsync();
        var again = await secret.ClicksAsync("Edit again");

        Assert.NotNull(card);
        Assert.Contains("a bot's", bots.Text, StringComparison.Ordinal);
        Assert.Contains("a GitHub token", secret.Text, StringComparison.Ordinal);
        Assert.Contains("My key is", again.Input(Sharing.Text), StringComparison.Ordinal);
        (await again.SubmitsAsync((Sharing.Title, "Keys"), (Sharing.Text, "Mine is kept elsewhere."))).AssertInPlaceOf(secret);
    }

    [Fact]
    public async Task A_form_that_was_open_over_a_restart_is_still_taken()
    {
        var message = await _hub.Tendai.WritesAsync("Patience pays.");
        var form = await ChooseKindAsync(_hub.Tendai, message, "Takeaway");

        await _hub.RestartBotAsync();
        await form.SubmitsAsync();

        Assert.NotNull(await SeesCardAsync("Patience pays."));
    }

    private static async Task<Answer> ChooseKindAsync(Person saver, SeenMessage message, string kind) =>
        await (await saver.UsesAsync(Menu, message)).ChoosesAsync(kind);
}
