using Discord;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Modules;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Learnings;

namespace NexusBot.Tests.Modules;

public sealed class LearningFoundTests
{
    private static readonly MemberId s_searcher = new(101);
    private readonly FakeTimeProvider _time = new();
    private readonly Drafts _drafts;

    public LearningFoundTests() => _drafts = new Drafts(_time);

    [Fact]
    public void The_fullest_page_fits_a_message()
    {
        var longest = new string('_', LearningContent.MaxTitleLength);
        var items = Enumerable.Range(1, LearningSearch.PageSize).Select(i => SomeLearning.Heading(i, longest)).ToList();
        var snippets = items.ToDictionary(item => item.Id, _ => new Snippet(new string('*', 182), [0..1, 90..100, 181..182]));

        var shown = Show(new FoundLearnings(longest, new LearningPage(items, 50, 100, 1000), snippets, longest));

        Assert.InRange(shown.Embed!.Description!.Length, 1, EmbedBuilder.MaxDescriptionLength);
        Assert.Equal(3, Buttons(shown).Count);
        Assert.All(Buttons(shown), button => Assert.InRange(button.CustomId!.Length, 1, 100));
    }

    [Fact]
    public void What_fits_is_marked_and_markup_of_members_is_not_at_work()
    {
        var item = SomeLearning.Heading(1);
        var snippet = new Snippet("set *cache* to 1", [5..10]);

        var shown = Show(new FoundLearnings("cache", new LearningPage([item], 1, 1, 1), new Dictionary<LearningId, Snippet> { [item.Id] = snippet }, null));

        Assert.Contains(@"> set \***cache**\* to 1", shown.Embed!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_shows_as_code_and_what_fits_in_it_is_marked()
    {
        var snippet = new Snippet("# Use qs.select_related(x) or a`b", [9..23]) { Code = [6..26, 30..33] };

        Assert.Equal("\u200B# Use `qs.`**`select_related`**`(x)` or `ab`", SnippetText.Of(snippet));
        Assert.Equal(@"a\*b", SnippetText.Of(new Snippet("a*b", [])));
        Assert.Equal("", SnippetText.Of(new Snippet("", [])));
    }

    [Theory]
    [InlineData("django queue")]
    [InlineData("\"slow queries\" tag:ci/cd : , é 👩‍👩‍👧")]
    [InlineData("a search that is far too long for the id of any button, since an id has a hundred characters and no more than that")]
    public void A_search_remembers_itself_in_its_buttons(string typed)
    {
        var key = new TypedSearch(typed).ToKey(_drafts, s_searcher);

        Assert.Equal(typed, TypedSearch.Read(key, _drafts, s_searcher)!.Text);
    }

    [Theory]
    [InlineData("!")]
    [InlineData(".nodraft")]
    [InlineData("====")]
    public void A_key_that_somebody_made_up_is_no_search(string key) => Assert.Null(TypedSearch.Read(key, _drafts, s_searcher));

    [Fact]
    public void Nothing_found_teaches_the_next_command_and_asks_what_was_meant()
    {
        var shown = Show(new FoundLearnings("rdis", new LearningPage([], 1, 1, 0), new Dictionary<LearningId, Snippet>(), "redis"));

        Assert.Contains("/learning list", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Did you mean: redis", Assert.Single(Buttons(shown)).Label);
    }

    private Response Show(FoundLearnings found) => LearningFoundView.Of(found, s_searcher, _drafts);

    private static List<ButtonComponent> Buttons(Response response) =>
        [.. response.Components!.Components.SelectMany(row => row.Components).OfType<ButtonComponent>()];
}
