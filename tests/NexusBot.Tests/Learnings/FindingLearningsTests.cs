using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Core.Texts;

namespace NexusBot.Tests.Learnings;

/// <summary>By the headings alone, as long as no index answers.</summary>
public sealed class FindingLearningsTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_exact_title_comes_before_its_beginning_a_tag_its_words_and_any_part()
    {
        await ShareAllAsync("Undocker", "Images for Docker", "Layers", "Docker compose", "Docker");
        await _hub.ShareAsync(_hub.Brian, Some.ShareLearning("Containers", "docker"));

        Assert.Equal(
            ["Docker", "Docker compose", "Containers", "Images for Docker", "Undocker"],
            await FindAsync("docker"));
    }

    [Theory]
    [InlineData("django queue")]
    [InlineData("QUEUE  Django")]
    [InlineData("work dj")]
    public async Task Every_word_has_to_fit_the_title_or_a_tag(string query)
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("A worker for Django", "queues"));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Django forms"));

        Assert.Equal(["A worker for Django"], await FindAsync(query));
    }

    [Fact]
    public async Task An_alias_finds_the_tag()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Vacuum", "PostgreSQL"));

        Assert.Equal(["Vacuum"], await FindAsync("postgres"));
    }

    [Theory]
    [InlineData("tag:pyhton", "tag:python")]
    [InlineData("slow tag:pythn lists", "slow tag:python lists")]
    [InlineData("tag:pyt", "tag:python")]
    [InlineData("tag:\"ci cd\" tag:pytohn", "tag:\"ci cd\" tag:python")]
    [InlineData("tag:haskell", null)]
    [InlineData("tag:p", null)]
    [InlineData("tag:python nothing", null)]
    public async Task A_tag_that_nobody_uses_is_put_right_by_one_that_somebody_does(string typed, string? meant)
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Lists", "python", "ci/cd"));

        var found = (await _hub.Search.FindAsync(_hub.Amina, typed, page: 1, TestToken)).Value!;

        Assert.Empty(found.Page.Items);
        Assert.Equal(meant, found.DidYouMean);
    }

    [Theory]
    [InlineData("emoji title")]
    [InlineData("Émoji titlé")]
    [InlineData("cafe")]
    [InlineData("CAFÉ")]
    public async Task Accents_make_no_difference(string query)
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Émoji title", "café"));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Layers", "docker"));

        Assert.Equal(["Émoji title"], await FindAsync(query));
    }

    [Fact]
    public async Task Accents_make_no_difference_to_tags_that_are_suggested_or_listed()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Beans", "café"));

        Assert.Equal(["café"], (await _hub.Search.SuggestTagsAsync(_hub.Brian, "caf", TestToken)).Select(tag => tag.Key));
        Assert.Equal(["café"], (await _hub.Search.SuggestTagsAsync(_hub.Brian, "Cafe", TestToken)).Select(tag => tag.Key));
        Assert.Equal(["Beans"], await ListAsync(new LearningFilter(Tag: Tag.FromKey("cafe"))));
        Assert.Empty(await _hub.Search.SuggestTagsAsync(_hub.Brian, "caf\ud83d", TestToken));
    }

    [Fact]
    public async Task The_vowel_signs_of_other_scripts_are_no_accents()
    {
        await ShareAllAsync("की", "का");

        Assert.Equal(["की"], await FindAsync("की"));
    }

    [Theory]
    [InlineData("post")]
    [InlineData("Graph POST")]
    public async Task The_beginning_of_a_tag_finds_it_while_it_is_being_typed(string query)
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Vacuum", "postgresql", "graphql"));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Layers", "docker"));

        Assert.Equal(["Vacuum"], await FindAsync(query));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("$.title")]
    [InlineData("@0")]
    [InlineData("nothing like it")]
    public async Task What_fits_nothing_finds_nothing(string query)
    {
        await ShareAllAsync("Docker", "Caching");

        Assert.Empty(await FindAsync(query));
    }

    [Fact]
    public async Task A_search_longer_than_any_title_is_refused()
    {
        var outcome = await _hub.Search.FindAsync(_hub.Amina, new string('x', 121), 1, TestToken);

        Assert.Equal(TextRefusals.TooLong("search", 120, 121), outcome.Refusal);
    }

    [Fact]
    public async Task Nothing_typed_finds_the_newest_first()
    {
        await ShareAllAsync("First", "Second", "Third");

        Assert.Equal(["Third", "Second", "First"], await FindAsync(" "));
    }

    [Fact]
    public async Task The_more_helpful_of_equals_comes_first()
    {
        var helpful = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Caching with Redis"));
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Caching in nginx"));
        await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, helpful.Id, TestToken);

        Assert.Equal(["Caching with Redis", "Caching in nginx"], await FindAsync("caching"));
    }

    [Fact]
    public async Task At_most_so_many_are_shown_and_all_are_counted()
    {
        await ShareAllAsync([.. Enumerable.Range(1, LearningSearch.MaxSuggestions + 3).Select(i => $"Docker {i}")]);

        var suggested = await _hub.Search.SuggestAsync(_hub.Amina, "docker", TestToken);
        var second = (await _hub.Search.FindAsync(_hub.Amina, "docker", 2, TestToken)).Value!.Page;
        var beyond = (await _hub.Search.FindAsync(_hub.Amina, "docker", 99, TestToken)).Value!.Page;

        Assert.Equal(LearningSearch.MaxSuggestions, suggested.Count);
        Assert.Equal((10, 2, 3, 28), (second.Items.Count, second.Number, second.Pages, second.Total));
        Assert.Equal((8, 3), (beyond.Items.Count, beyond.Number));
    }

    [Fact]
    public async Task Another_guild_finds_nothing_of_ours()
    {
        await ShareAllAsync("Docker");

        Assert.Empty((await _hub.Search.FindAsync(_hub.Elsewhere, "docker", 1, TestToken)).Value!.Page.Items);
        Assert.Equal(0, (await _hub.Search.ListAsync(_hub.Elsewhere, new LearningFilter(), 1, TestToken)).Value!.Total);
    }

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(99, 1, 2)]
    [InlineData(-1, 10, 1)]
    public async Task A_list_has_pages_newest_first(int asked, int count, int shown)
    {
        await ShareAllAsync([.. Enumerable.Range(1, 11).Select(i => $"Learning {i}")]);

        var page = (await _hub.Search.ListAsync(_hub.Amina, new LearningFilter(), asked, TestToken)).Value!;

        Assert.Equal((count, shown, 2, 11), (page.Items.Count, page.Number, page.Pages, page.Total));
        Assert.Equal(shown == 1 ? "Learning 11" : "Learning 1", page.Items[0].Title);
    }

    [Fact]
    public async Task A_list_shows_what_fits_kind_tag_and_author()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form("A"), LearningKind.Challenge, "redis"));
        await _hub.ShareAsync(_hub.Brian, Some.ShareLearning(Some.Form("B"), LearningKind.Challenge, "docker"));
        await _hub.ShareAsync(_hub.Brian, Some.ShareLearning(Some.Form("C"), LearningKind.Takeaway, "redis"));

        Assert.Equal(["A", "B"], await ListAsync(new LearningFilter(Kind: LearningKind.Challenge)));
        Assert.Equal(["A", "C"], await ListAsync(new LearningFilter(Tag: Tag.FromKey("redis"))));
        Assert.Equal(["B", "C"], await ListAsync(new LearningFilter(Author: _hub.Brian.Member)));
        Assert.Equal(["C"], await ListAsync(new LearningFilter(LearningKind.Takeaway, Tag.FromKey("redis"), _hub.Brian.Member)));
    }

    [Fact]
    public async Task Tags_in_use_are_suggested_by_use_and_then_the_usual_ones()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("One", "docker-swarm"));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Two", "docker-swarm", "dockerfile"));

        var suggested = await _hub.Search.SuggestTagsAsync(_hub.Brian, "Dock", TestToken);

        Assert.Equal(["docker-swarm", "dockerfile", "docker"], suggested.Select(tag => tag.Key));
    }

    [Theory]
    [InlineData("postgres", "postgresql")]
    [InlineData("CI/", "ci-cd")]
    [InlineData("js", "javascript")]
    public async Task A_tag_is_suggested_by_any_of_its_names(string typed, string expected)
    {
        var suggested = await _hub.Search.SuggestTagsAsync(_hub.Brian, typed, TestToken);

        Assert.Equal(expected, suggested[0].Key);
    }

    [Fact]
    public async Task Nothing_typed_suggests_tags_to_start_with() =>
        Assert.Equal(LearningSearch.MaxSuggestions, (await _hub.Search.SuggestTagsAsync(_hub.Brian, "", TestToken)).Count);

    private async Task ShareAllAsync(params string[] titles)
    {
        foreach (var title in titles)
        {
            _hub.Time.Advance(TimeSpan.FromSeconds(1));
            await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(title));
        }
    }

    private async Task<IEnumerable<string>> FindAsync(string query) =>
        (await _hub.Search.FindAsync(_hub.Brian, query, 1, TestToken)).Value!.Page.Items.Select(heading => heading.Title);

    private async Task<IEnumerable<string>> ListAsync(LearningFilter filter) =>
        (await _hub.Search.ListAsync(_hub.Brian, filter, 1, TestToken)).Value!.Items.Select(heading => heading.Title).Order();
}
