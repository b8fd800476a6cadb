using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class ListingLearningsTests(Library library) : IClassFixture<Library>
{
    private readonly TestHub _hub = library.Hub;

    [Fact]
    public async Task Everything_is_listed_newest_first_ten_on_a_page()
    {
        var first = await _hub.Grace.RunsAsync("/learning list");

        Assert.Equal(
            [
                "Kwame's 3", "Kwame's 2", "Kwame's 1",
                "Challenge 7", "Challenge 6", "Challenge 5", "Challenge 4", "Challenge 3", "Challenge 2", "Challenge 1",
            ],
            Titles(first));
        Assert.Contains("Page 1 of 3 · 30 learnings", first.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_turn_forward_and_back_in_place()
    {
        var first = await _hub.Grace.RunsAsync("/learning list");

        var second = await first.ClicksAsync("Next");
        var third = await second.ClicksAsync("Next");
        var back = await third.ClicksAsync("Prev");

        Assert.Equal([first.Message!.Id, first.Message.Id, first.Message.Id], [second.Message!.Id, third.Message!.Id, back.Message!.Id]);
        Assert.Equal("Concept 20", Titles(second)[0]);
        Assert.Equal("Concept 01", Titles(third)[^1]);
        Assert.Equal(Titles(second), Titles(back));
        Assert.True(first.Message.Button("Prev").Disabled);
        Assert.True(third.Message.Button("Next").Disabled);
    }

    [Theory]
    [InlineData("kind", "Challenge", 7)]
    [InlineData("kind", "Takeaway", 0)]
    [InlineData("tag", "docker", 7)]
    [InlineData("tag", "Docker", 7)]
    [InlineData("author", "Kwame", 3)]
    [InlineData("mine", true, 0)]
    public async Task A_filter_leaves_what_fits_it(string option, object value, int expected)
    {
        var list = await _hub.Grace.RunsAsync("/learning list", (option, value));

        Assert.Equal(expected, Titles(list).Count);
    }

    [Fact]
    public async Task Filters_together_leave_what_fits_them_all_on_every_page()
    {
        var both = await _hub.Grace.RunsAsync("/learning list", ("tag", "docker"), ("author", "Amina"));
        var paged = await _hub.Grace.RunsAsync("/learning list", ("kind", "Concept"), ("tag", "python"));
        var second = await paged.ClicksAsync("Next");

        Assert.Equal(["Concept 20", "Concept 15", "Concept 10", "Concept 05"], Titles(both));
        Assert.Equal(["Concept 06", "Concept 04", "Concept 03", "Concept 02", "Concept 01"], Titles(second)[^5..]);
    }

    [Theory]
    [InlineData("Learnings")]
    [InlineData("Learnings · Concept", "kind", "Concept")]
    [InlineData("Learnings · Docker", "tag", "docker")]
    [InlineData("Learnings · by Kwame", "author", "Kwame")]
    [InlineData("Learnings · Concept · Docker · by Kwame", "author", "Kwame", "kind", "Concept", "tag", "docker")]
    public async Task The_title_says_what_is_shown(string title, params string[] options)
    {
        (string, object)[] chosen = [.. options.Chunk(2).Select(pair => (pair[0], (object)pair[1]))];

        var list = await _hub.Grace.RunsAsync("/learning list", chosen);

        Assert.Equal(title, list.Embeds[0].Title);
    }

    [Fact]
    public async Task The_title_says_it_on_the_next_page_too_and_speaks_of_oneself_as_you()
    {
        var theirs = await (await _hub.Grace.RunsAsync("/learning list", ("author", "Amina"))).ClicksAsync("Next");
        var own = await (await _hub.Amina.RunsAsync("/learning list", ("mine", true))).ClicksAsync("Next");

        Assert.Equal("Learnings · by Amina", theirs.Embeds[0].Title);
        Assert.Equal("Learnings · by you", own.Embeds[0].Title);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_what_to_do_next()
    {
        var list = await _hub.Grace.RunsAsync("/learning list", ("tag", "cobol"));

        Assert.Contains("/learning share", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learning:page:99:-:-:-:-", "Page 3 of 3")]
    [InlineData("learning:page:0:-:-:-:-", "Page 1 of 3")]
    [InlineData("learning:page:-1:-:-:-:-", "no such learning")]
    [InlineData("learning:page:99999999999:-:-:-:-", "no such learning")]
    [InlineData("learning:page:1:9:-:-:-", "no such learning")]
    [InlineData("learning:page:1:-:x:-:-", "no such learning")]
    [InlineData("learning:page:1:-:-:💥:-", "no such learning")]
    [InlineData("learning:page:1", "older version")]
    public async Task A_forged_page_is_the_nearest_one_or_none(string customId, string expected)
    {
        var list = await _hub.Grace.RunsAsync("/learning list");

        var turned = await list.ForgesClickAsync(customId);

        Assert.True(turned.IsPrivate);
        Assert.Contains(expected, turned.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_from_before_a_restart_still_turns()
    {
        var list = await _hub.Grace.RunsAsync("/learning list", ("kind", "Concept"));

        await _hub.RestartBotAsync();
        var second = await list.ClicksAsync("Next");

        Assert.Equal("Concept 13", Titles(second)[0]);
    }

    [Fact]
    public async Task In_an_empty_hub_the_first_learning_is_asked_for()
    {
        await using var empty = await TestHub.StartBareAsync();

        var list = await empty.Amina.RunsAsync("/learning list");

        Assert.Contains("Be the first", list.Text, StringComparison.Ordinal);
    }

    private static List<string> Titles(Answer list) =>
        [.. list.Selects.SelectMany(select => select.Options).Select(option => option.Label)];
}
