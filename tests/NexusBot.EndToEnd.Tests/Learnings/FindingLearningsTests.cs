namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class FindingLearningsTests(Library library) : IClassFixture<Library>
{
    private readonly TestHub _hub = library.Hub;

    [Fact]
    public async Task At_most_25_titles_are_offered_while_typing()
    {
        Assert.Equal(25, (await _hub.Kwame.TypesAsync("/learning find", "query", "")).Count);
        Assert.Equal(20, (await _hub.Kwame.TypesAsync("/learning find", "query", "concept")).Count);
    }

    [Fact]
    public async Task Titles_and_tags_of_another_guild_are_not_offered()
    {
        var here = await _hub.Kwame.TypesAsync("/learning find", "query", "next door");
        var tagsHere = await _hub.Kwame.TypesAsync("/learning list", "tag", "secret");
        var there = await _hub.Noor.TypesAsync("/learning find", "query", "");

        Assert.Empty(here);
        Assert.Empty(tagsHere);
        Assert.Equal("Concept from next door · Concept", Assert.Single(there).Name);
    }

    [Fact]
    public async Task A_picked_title_opens_it()
    {
        var opened = await _hub.Kwame.OpensAsync("Challenge 3");

        Assert.True(opened.IsPrivate);
        Assert.Equal("Challenge 3", Assert.Single(opened.Embeds).Title);
        Assert.Contains(opened.Buttons, button => button.Label == "Helpful");
    }

    [Fact]
    public async Task A_title_that_was_typed_and_never_offered_lists_what_fits()
    {
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", "challenge"));
        var opened = await found.ChoosesAsync("Challenge 5");

        Assert.Contains("7 learnings", found.Everything, StringComparison.Ordinal);
        Assert.Equal("Challenge 5", Assert.Single(opened.Embeds).Title);
    }

    [Fact]
    public async Task A_tag_finds_what_bears_it()
    {
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", "Docker"));

        Assert.Equal(7, Assert.Single(found.Selects).Options.Count);
        Assert.All(found.Selects[0].Options, option => Assert.Matches("Concept (05|10|15|20)|Kwame's", option.Label));
    }

    [Theory]
    [InlineData("nothing like it")]
    [InlineData("%")]
    [InlineData("$.title")]
    [InlineData("`*_~|")]
    public async Task What_finds_nothing_teaches_the_next_command(string query)
    {
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", query));

        Assert.True(found.IsPrivate);
        Assert.True(found.Shows(query));
        Assert.Contains("/learning list", found.Text, StringComparison.Ordinal);
        Assert.Contains("/learning share", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_search_is_refused_kindly()
    {
        var found = await _hub.Kwame.ForgesAsync("/learning find", ("query", new string('x', 5000)));

        Assert.True(found.IsPrivate);
        Assert.Contains("120 fit", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_guilds_learning_is_as_unknown_as_one_that_never_was()
    {
        var theirs = Assert.Single(await _hub.Noor.TypesAsync("/learning find", "query", "next door")).Value;

        var foreign = await _hub.Kwame.RunsAsync("/learning find", ("query", theirs));
        var missing = await _hub.Kwame.RunsAsync("/learning find", ("query", new string('7', 32)));

        Assert.Contains("no such learning", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(missing.Text, foreign.Text);
    }

    [Fact]
    public async Task A_forged_choice_in_the_list_is_not_found_either()
    {
        var theirs = Assert.Single(await _hub.Noor.TypesAsync("/learning find", "query", "next door")).Value;
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", "challenge"));

        foreach (var forged in (string[])[theirs, new string('7', 32), "nonsense", ""])
        {
            var answer = await found.ForgesClickAsync("learning:open", forged);

            Assert.True(answer.IsPrivate);
            Assert.Contains("no such learning", answer.Text, StringComparison.Ordinal);
        }
    }
}
