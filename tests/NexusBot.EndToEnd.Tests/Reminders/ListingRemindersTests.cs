namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class ListingRemindersTests
{
    [Fact]
    public async Task An_empty_list_says_how_to_fill_it_and_others_are_not_on_it()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Kwame.RemindAsync("Feed the cat", "in 10 minutes");

        var list = await hub.Amina.RunsAsync("/remind list");

        Assert.True(list.IsPrivate);
        Assert.Contains("No reminder is waiting for you. Set one with `/remind me`", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_pages_the_next_one_first_and_loses_what_is_deleted()
    {
        await using var hub = await TestHub.StartAsync();
        for (var i = 12; i >= 1; i--)
            await hub.Amina.RemindAsync($"Task no. {i}.", $"in {i} hours");

        var first = await hub.Amina.RunsAsync("/remind list");
        var second = await first.ClicksAsync("Next");
        var opened = await second.ChoosesAsync("Task no. 12.");
        var deleted = await opened.ClicksAsync("Delete");
        var again = await opened.ForgesClickAsync(opened.Buttons.Single(button => button.Label == "Delete").CustomId!);

        Assert.True(first.Shows("Task no. 1.") && first.Shows("Task no. 10.") && !first.Shows("Task no. 11."));
        Assert.True(second.Shows("Task no. 11.") && second.Shows("Task no. 12."));
        Assert.True(opened.Shows("Task no. 12."));
        Assert.Contains("Deleted: “Task no. 12.”", deleted.Text, StringComparison.Ordinal);
        Assert.Contains("11 reminders", deleted.Everything, StringComparison.Ordinal);
        Assert.Contains("There is no such reminder of yours", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_does_not_come()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");

        var list = await hub.Amina.RunsAsync("/remind list");
        await (await list.ChoosesAsync("Water the plants")).ClicksAsync("Delete");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(0, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
    }
}
