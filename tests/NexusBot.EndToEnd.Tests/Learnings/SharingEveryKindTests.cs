namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SharingEveryKindTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Theory]
    [InlineData("Technology")]
    [InlineData("Concept")]
    [InlineData("Challenge")]
    [InlineData("Best practice")]
    [InlineData("Takeaway")]
    public async Task Every_kind_is_named_on_its_card(string kind)
    {
        var card = await _hub.Amina.SharesCardAsync($"About a {kind}", kind: kind);

        Assert.StartsWith(kind, Assert.Single(card.Embeds).Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_shows_its_solution()
    {
        var card = await _hub.Amina.SharesCardAsync(
            "Slow migrations", "They lock the table.", "Challenge", more: (Sharing.Solution, "Add the index concurrently."));

        Assert.Equal("Add the index concurrently.", card.Embeds[0].Fields.Single(field => field.Name == "Solution").Value);
    }

    [Fact]
    public async Task Only_a_challenge_is_asked_for_its_solution()
    {
        var challenge = await _hub.Amina.BeginsToShareAsync("Challenge");
        var concept = await _hub.Amina.BeginsToShareAsync("Concept");

        Assert.Contains(challenge.Modal!.Inputs, input => input.Label == Sharing.Solution && !input.Required);
        Assert.DoesNotContain(concept.Modal!.Inputs, input => input.Label == Sharing.Solution);
    }

    [Theory]
    [InlineData("", "```\nlist(qs)\n```")]
    [InlineData("Python", "```python\nlist(qs)\n```")]
    public async Task Code_is_shown_as_code_in_its_language_if_it_has_one(string language, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync(
            $"Code in \"{language}\"", more: [(Sharing.Code, "list(qs)"), (Sharing.Language, language)]);

        Assert.Equal(expected, card.Embeds[0].Fields.Single(field => field.Name == "Example").Value);
    }

    [Fact]
    public async Task The_author_alone_reads_that_it_is_saved_and_where_the_card_appears()
    {
        var home = _hub.Server.World.Channels.List(_hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);

        var saved = await _hub.Amina.SharesAsync("Saved in private");
        await _hub.Kwame.SeesCardAsync("Saved in private");

        Assert.True(saved.IsPrivate);
        Assert.Contains($"<#{home.Id}>", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await _hub.Kwame.SeesAsync(TestHub.Home), message => message.Text.StartsWith("Saved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tags_are_written_as_people_write_them_and_each_once()
    {
        var card = await _hub.Amina.SharesCardAsync("Tagged", tags: "postgres, PostgreSQL, ci/cd");

        Assert.Equal("PostgreSQL · CI/CD", card.Embeds[0].Fields.Single(field => field.Name == "Tags").Value);
    }

    [Theory]
    [InlineData("a, b, c, d, e, f")]
    [InlineData("💥")]
    [InlineData("this-tag-is-much-longer-than-a-tag-may-be")]
    public async Task Tags_that_do_not_fit_are_refused_before_anything_is_typed(string tags)
    {
        var answer = await _hub.Amina.BeginsToShareAsync(tags: tags);

        Assert.Null(answer.Modal);
        Assert.True(answer.IsPrivate);
        Assert.Contains("tag", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_of_several_tags_is_completed()
    {
        var choices = await _hub.Amina.TypesAsync("/learning share", "tags", "django, pyt", ("kind", "Concept"));

        Assert.Contains(choices, choice => choice.Value == "django, python");
    }
}
