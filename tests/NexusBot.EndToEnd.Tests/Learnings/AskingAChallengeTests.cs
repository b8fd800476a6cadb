namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class AskingAChallengeTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task Who_asks_is_asked_for_the_problem_and_not_for_what_they_learned()
    {
        var form = await _hub.Amina.RunsAsync("/challenge ask");
        var refused = await form.SubmitsAsync((Sharing.Title, "   "), (Sharing.Problem, "It is slow."));
        var again = await refused.ClicksAsync("Edit again");

        foreach (var asked in new[] { form, again })
        {
            Assert.Equal("Ask for help", asked.Modal!.Title);
            Assert.Contains(asked.Modal.Inputs, input => input.Label == Sharing.Problem);
            Assert.DoesNotContain(asked.Modal.Inputs, input => input.Label is Sharing.Text or Sharing.Solution);
        }
    }

    [Fact]
    public async Task Who_asks_with_tags_that_do_not_do_still_asks()
    {
        var refused = await _hub.Amina.RunsAsync("/challenge ask", ("tags", "django, rest, sql, redis, docker, jwt"));

        var accepted = await (await refused.ClicksAsync("Edit again")).SubmitsAsync(("Tags, with commas between them", "django"));
        var form = await accepted.ClicksAsync("Ask");

        Assert.Equal("Ask for help", form.Modal!.Title);
    }
}
