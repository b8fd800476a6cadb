namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SharingALearningTests
{
    [Fact]
    public async Task A_learning_is_stored_shown_found_and_still_there_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();

        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("tags", "django, orm"));
        var saved = await form.SubmitsAsync(
            ("Title", "Lazy querysets"), ("What did you learn?", "A queryset runs when it is read, not when it is built."),
            ("Code example", "list(qs)"), ("Language", "python"));
        var card = await hub.Kwame.SeesCardAsync("Lazy querysets");
        await hub.RestartBotAsync();
        var choices = await hub.Kwame.TypesAsync("/learning find", "query", "lazy");
        var found = await hub.Kwame.RunsAsync("/learning find", ("query", Assert.Single(choices).Value));

        Assert.True(saved.IsPrivate);
        Assert.False(card.IsPrivate);
        Assert.Contains("```python\nlist(qs)\n```", card.Everything, StringComparison.Ordinal);
        Assert.True(found.IsPrivate);
        Assert.Contains("A queryset runs when it is read, not when it is built.", found.Everything, StringComparison.Ordinal);
    }
}
