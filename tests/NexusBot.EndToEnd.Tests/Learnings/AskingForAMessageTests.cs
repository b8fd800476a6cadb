namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class AskingForAMessageTests
{
    [Fact]
    public async Task With_closed_direct_messages_its_author_is_called_in_the_channel_and_the_text_is_not_shown()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        var message = await hub.Amina.WritesAsync("Closed doors hide words.");
        await hub.Amina.ClosesDirectMessagesAsync();

        var form = await (await hub.Kwame.UsesAsync("Save as learning", message)).ChoosesAsync("Concept");
        await form.SubmitsAsync((Sharing.Title, "Closed doors"));
        var question = await hub.Amina.SeesEventuallyAsync(TestHub.Home, asked => asked.Shows("would like to keep a message of yours"));
        var refused = await (await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "would like to keep a message of yours")).ClicksAsync("Yes, share it");
        await question.ClicksAsync("Yes, share it");

        Assert.Equal([hub.Amina.Id], question.PingedIds);
        Assert.False(question.Shows("Closed doors"));
        Assert.Contains("Only who wrote", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(await hub.Kwame.SeesSharedCardAsync("Closed doors"));
    }

    [Fact]
    public async Task At_night_nobody_is_asked_until_the_morning()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AwaitMorningAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(14));
        var message = await hub.Amina.WritesAsync("Written at night.");

        await (await (await hub.Kwame.UsesAsync("Save as learning", message)).ChoosesAsync("Concept")).SubmitsAsync((Sharing.Title, "Nightly"));
        await hub.CountCardsAsync("Nightly");
        var atNight = await hub.Amina.DirectMessagesAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(9));

        Assert.DoesNotContain(atNight, question => question.Shows("Nightly"));
        Assert.NotNull(await hub.Amina.ReceivesEventuallyAsync("Nightly"));
    }
}
