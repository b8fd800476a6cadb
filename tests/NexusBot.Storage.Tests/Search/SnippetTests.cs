using System.Globalization;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.Tests.Search;

public sealed class SnippetTests : IAsyncLifetime
{
    private IndexedStore? _store;

    private IndexedStore Store => _store ?? throw new InvalidOperationException("There is no store yet.");

    public async ValueTask InitializeAsync() => _store = await IndexedStore.InMemoryAsync();

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    [Fact]
    public async Task It_shows_where_the_words_stand_together()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing to see here. ", 60)) + "Then the cache was invalidated by a signal. " + new string('x', 500);

        var (shown, marked) = await CutAsync(text, "caching signals");

        Assert.Equal(["cache", "signal"], marked);
        Assert.StartsWith("…", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 60, 190);
    }

    [Fact]
    public async Task It_is_cut_where_a_reader_sees_a_border()
    {
        const string family = "👩‍👩‍👧‍👦";
        var text = string.Concat(Enumerable.Repeat(family, 40)) + " cache " + string.Concat(Enumerable.Repeat(family, 40));

        var (shown, marked) = await CutAsync(text, "cache");

        Assert.Equal(["cache"], marked);
        Assert.All(
            StringInfo.ParseCombiningCharacters(shown).Select(at => StringInfo.GetNextTextElement(shown, at)),
            element => Assert.Contains(element, new[] { family, "c", "a", "h", "e", " ", "…" }));
    }

    [Theory]
    [InlineData("Use `select_related` or `prefetch_related` for joins", "related joins", "Use select_related or prefetch_related for joins", "select_related", "prefetch_related")]
    [InlineData("Run this for joins:\n```python\nqs.join()\n```\nand be happy", "joins", "Run this for joins: \0 qs.join() \0 and be happy", " qs.join() ")]
    [InlineData("A stray ` and joins", "joins", "A stray  and joins")]
    [InlineData("joins: ``a`b`` done", "joins", "joins: a`b done", "a`b")]
    [InlineData("joins ```sql\nselect 1", "joins", "joins  select 1", " select 1")]
    [InlineData("joins ```no fence``` here", "joins", "joins no fence here", "no fence")]
    public async Task Code_is_told_apart_and_its_backticks_are_not_shown(string text, string typed, string expected, params string[] code)
    {
        var learning = Some.Learning("A title");
        await Store.ShareAsync(learning with { Content = learning.Content with { Text = text, Codes = [] } });

        var snippet = Assert.Single((await Store.HitsAsync(typed)).Items).Snippet!;

        Assert.Equal(expected.Replace("\0", "", StringComparison.Ordinal), snippet.Text);
        Assert.Equal(code, snippet.Code.Select(range => snippet.Text[range]));
        Assert.Contains("joins", snippet.Highlights.Select(range => snippet.Text[range]));
    }

    [Fact]
    public async Task A_code_example_is_code()
    {
        var learning = Some.Learning("A title");
        await Store.ShareAsync(learning with
        {
            Content = learning.Content with { Text = "Clear it.", Codes = [new CodeExample("python", "print('```')\ncache.clear()")] },
        });

        var snippet = Assert.Single((await Store.HitsAsync("cache")).Items).Snippet!;

        Assert.StartsWith("Clear it.", snippet.Text, StringComparison.Ordinal);
        Assert.Contains("cache.clear()", snippet.Text[Assert.Single(snippet.Code)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_began_as_code_before_the_snippet_is_code_in_it()
    {
        var text = "```python\n" + string.Concat(Enumerable.Repeat("x = 1\n", 100)) + "cache.clear()\n```\nDone.";
        var learning = Some.Learning("A title");
        await Store.ShareAsync(learning with { Content = learning.Content with { Text = text, Codes = [] } });

        var snippet = Assert.Single((await Store.HitsAsync("cache")).Items).Snippet!;

        Assert.Contains("cache.clear()", snippet.Text[Assert.Single(snippet.Code)], StringComparison.Ordinal);
        Assert.EndsWith("Done.", snippet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('`', snippet.Text);
    }

    [Fact]
    public async Task A_learning_of_which_only_the_title_fits_has_none()
    {
        await Store.ShareAsync(Some.Learning("Webhooks"));

        Assert.Null(Assert.Single((await Store.HitsAsync("webhooks")).Items).Snippet);
    }

    private async Task<(string Shown, List<string> Marked)> CutAsync(string text, string typed)
    {
        var learning = Some.Learning("A title");
        await Store.ShareAsync(learning with { Content = learning.Content with { Text = text, Codes = [] } });

        var snippet = Assert.Single((await Store.HitsAsync(typed)).Items).Snippet!;
        return (snippet.Text, [.. snippet.Highlights.Select(range => snippet.Text[range])]);
    }
}
