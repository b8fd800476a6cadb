using NexusBot.Core.Learnings;

namespace NexusBot.Storage.Tests.Search;

public sealed class FindingWordsTests : IAsyncLifetime
{
    private IndexedStore? _store;

    private IndexedStore Store => _store ?? throw new InvalidOperationException("There is no store yet.");

    public async ValueTask InitializeAsync() => _store = await IndexedStore.InMemoryAsync();

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    [Theory]
    [InlineData("Use select_related to join", "select_related")]
    [InlineData("Use select_related to join", "select related")]
    [InlineData("Use select_related to join", "selectrelated")]
    [InlineData("Use select_related to join", "related")]
    [InlineData("Span<T> on the stack", "Span<T>")]
    [InlineData("Span<T> on the stack", "span")]
    [InlineData("Services in C# and F#", "c#")]
    [InlineData("Services in C# and F#", "F#")]
    [InlineData("Pointers in C++.", "c++")]
    [InlineData("Our CI/CD pipeline", "ci/cd")]
    [InlineData("Our CI/CD pipeline", "cicd")]
    [InlineData("Our CI/CD pipeline", "cd")]
    [InlineData("Tuning .NET services", ".net")]
    [InlineData("Tuning .NET services", "net")]
    [InlineData("Streams in Node.js", "node.js")]
    [InlineData("Streams in Node.js", "nodejs")]
    [InlineData("Streams in Node.js", "node js")]
    [InlineData("An HttpClientFactory of one's own", "client factory")]
    [InlineData("An HttpClientFactory of one's own", "httpclientfactory")]
    [InlineData("Run docker-compose", "docker compose")]
    [InlineData("Run docker compose", "docker-compose")]
    [InlineData("Caching strategies", "cached strategy")]
    [InlineData("Café in São Paulo", "cafe sao paulo")]
    [InlineData("Cafe in Sao Paulo", "CAFÉ São")]
    [InlineData("🚀 Deploy on Fridays", "🚀")]
    [InlineData("缓存 invalidation", "缓")]
    [InlineData("The learner's notes", "learner")]
    public async Task A_word_is_found_whole_and_in_parts_in_every_spelling(string title, string typed)
    {
        await Store.ShareAsync(Some.Learning(title));
        await Store.ShareAsync(Some.Learning("Something quite apart"));

        Assert.Equal([title], await Store.FindAsync(typed));
    }

    [Fact]
    public async Task A_sign_that_belongs_to_a_name_is_no_decoration()
    {
        await Store.ShareAsync(Some.Learning("C# records"));
        await Store.ShareAsync(Some.Learning("C structs"));

        Assert.Equal(["C# records"], await Store.FindAsync("c#"));
    }

    [Fact]
    public async Task Text_code_tags_and_solutions_are_searched()
    {
        var learning = Some.Discussed(Some.Learning("Indexes", tags: "postgresql"), Some.Brian);
        await Store.ShareAsync(learning);

        foreach (var typed in (string[])["b-tree", "explain analyze", "postgres", "PostgreSQL", "measure first", "create index"])
            Assert.Equal(["Indexes"], await Store.FindAsync(typed));
    }

    [Fact]
    public async Task The_words_of_a_phrase_follow_each_other()
    {
        await Store.ShareAsync(Some.Learning("Cache the slow queries"));
        await Store.ShareAsync(Some.Learning("Slow down, cache later"));

        Assert.Equal(["Cache the slow queries"], await Store.FindAsync("\"slow queries\""));
        Assert.Empty(await Store.FindAsync("\"queries slow\""));
    }

    [Fact]
    public async Task Filters_leave_what_fits_them()
    {
        await Store.ShareAsync(Some.Learning("Docker layers", tags: "docker"));
        await Store.ShareAsync(Some.Learning("Docker networks", author: Some.Brian));

        Assert.Equal(["Docker layers"], await Store.FindAsync("docker tag:docker"));
        Assert.Equal(["Docker layers"], await Store.FindAsync("docker by:me"));
        Assert.Equal(["Docker networks"], await Store.FindAsync("docker by:<@102>"));
        Assert.Empty(await Store.FindAsync("docker kind:takeaway"));
        Assert.Empty(await Store.FindAsync("docker before:2026-11-23"));
        Assert.Equal(2, (await Store.FindAsync("docker before:2026-11-24")).Count);
    }

    [Theory]
    [InlineData("dokcer", "docker")]
    [InlineData("dcoker", "docker")]
    [InlineData("doker", "docker")]
    [InlineData("dockre volmes", "docker volumes")]
    [InlineData("ocker", "docker")]
    public async Task A_misspelt_word_finds_what_was_meant_and_says_so(string typed, string meant)
    {
        await Store.ShareAsync(Some.Learning("Docker volumes"));

        var hits = await Store.HitsAsync(typed);

        Assert.Single(hits.Items);
        Assert.Equal(meant, hits.DidYouMean);
    }

    [Fact]
    public async Task A_word_that_is_written_right_is_left_alone()
    {
        await Store.ShareAsync(Some.Learning("Docker volumes"));
        await Store.ShareAsync(Some.Learning("Locker rooms"));

        var hits = await Store.HitsAsync("locker");

        Assert.Null(hits.DidYouMean);
        Assert.Equal(["Locker rooms"], await Store.FindAsync("locker"));
    }

    [Fact]
    public async Task Nothing_of_another_guild_is_found_suggested_or_meant()
    {
        await Store.ShareAsync(Some.Learning("Docker volumes", guild: Some.OtherGuild));
        await Store.ShareAsync(Some.Learning("Queues"));

        Assert.Equal((0, null), await Both("docker"));
        Assert.Equal((0, null), await Both("dokcer"));
        Assert.Empty(await Store.CompleteAsync("doc"));
        Assert.Empty(await Store.SimilarAsync(Some.Learning("Docker volumes").Content));
        Assert.Equal(1, await Store.CountAsync("docker", Some.OtherGuild));

        async Task<(int, string?)> Both(string typed)
        {
            var hits = await Store.HitsAsync(typed);
            return (hits.Total, hits.DidYouMean);
        }
    }

    [Theory]
    [InlineData("dock", "Docker volumes")]
    [InlineData("vol", "Docker volumes")]
    [InlineData("do vo", "Docker volumes")]
    [InlineData("select_rel", "select_related")]
    [InlineData("k8s", "Clusters")]
    public async Task What_was_only_begun_is_completed(string typed, string title)
    {
        await Store.ShareAsync(Some.Learning("Docker volumes"));
        await Store.ShareAsync(Some.Learning("select_related"));
        await Store.ShareAsync(Some.Learning("Clusters", tags: "kubernetes"));

        Assert.Equal([title], await Store.CompleteAsync(typed));
    }

    [Fact]
    public async Task A_title_that_begins_so_comes_first()
    {
        await Store.ShareAsync(Some.Learning("Images for Docker"));
        await Store.ShareAsync(Some.Learning("Docker"));
        await Store.ShareAsync(Some.Learning("Docker compose"));

        Assert.Equal("Docker", (await Store.FindAsync("docker"))[0]);
        Assert.Equal("Docker", (await Store.CompleteAsync("docker"))[0]);
        Assert.Equal("Images for Docker", (await Store.CompleteAsync("docker"))[2]);
    }

    [Fact]
    public async Task The_same_said_again_is_alike_and_the_next_of_a_series_is_not()
    {
        var text = "Use select_related for foreign keys and prefetch_related for many to many, so that one page costs two queries.";
        var known = Some.Learning("The N+1 query problem").Content with { Text = text };
        await Store.ShareAsync(Some.Learning() with { Content = known });
        await Store.ShareAsync(Some.Learning("Week 1 of the programme"));

        Assert.True((await Store.SimilarAsync(known with { Title = "N+1 query problem in Django" }))[0].Likeness > 0.6);
        Assert.All(await Store.SimilarAsync(Some.Learning("Week 2 of the programme").Content), one => Assert.True(one.Likeness < 0.6));
        Assert.All(await Store.SimilarAsync(Content("Rate limits", "Throttle by user and by address.")), one => Assert.True(one.Likeness < 0.6));

        LearningContent Content(string title, string body) => known with { Title = title, Text = body };
    }
}
