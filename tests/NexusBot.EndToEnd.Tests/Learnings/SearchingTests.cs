namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>What the index finds, typed as people type.</summary>
public sealed class SearchingTests
{
    [Fact]
    public async Task A_search_typed_badly_in_ten_ways_still_finds_it()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Amina.SharesAsync("Persistent volumes for PostgreSQL", "Name the volume in docker-compose, or the data is gone.", tags: "docker");
        await hub.Amina.SharesAsync("Paging with cursors", "Offsets get slow.");

        foreach (var typed in (string[])
            [
                "persistant volumes", "VOLUMES   persistent", "volume postgres", "postgresq", "postgersql", "docker compose volume",
                "dockercompose", "how do I keep volumes persistent in the database with postgres", "\"persistent volumes", "percistent volume tag:docker",
            ])
        {
            var found = await hub.Kwame.RunsAsync("/learning find", ("query", typed));
            Assert.True(found.IsPrivate);
            Assert.Equal((typed, "Persistent volumes for PostgreSQL"), (typed, found.Selects.SingleOrDefault()?.Options[0].Label));
        }
    }

    [Fact]
    public async Task A_snippet_shows_the_words_and_a_button_corrects_them()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Amina.SharesAsync("Warm answers", "Invalidate the cache by a signal when the row changes.");

        var found = await hub.Kwame.RunsAsync("/learning find", ("query", "cahce signals"));
        var corrected = await found.ClicksAsync("Did you mean: cache signals");

        Assert.Contains("the **cache** by a **signal** when", found.Everything, StringComparison.Ordinal);
        Assert.Contains("the **cache** by a **signal** when", corrected.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", corrected.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_in_a_snippet_shows_as_code_and_no_backtick_strays()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Amina.SharesAsync("Fewer queries", "Call `select_related` before the loop:\n```python\nbooks.select_related('author')\n```\nOne ` query is left.");

        var found = await hub.Kwame.RunsAsync("/learning find", ("query", "select_related"));

        Assert.Contains("> Call **`select_related`** before the loop: ", found.Everything, StringComparison.Ordinal);
        Assert.Contains("`('author')`", found.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("```", found.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\`", found.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_has_pages_that_turn_even_after_a_restart()
    {
        await using var hub = await TestHub.StartBareAsync();
        for (var i = 1; i <= 12; i++)
            await hub.Amina.SharesAsync($"Lesson {i}");

        var first = await hub.Kwame.RunsAsync("/learning find", ("query", "lesson"));
        await hub.RestartBotAsync();
        var second = await first.ClicksAsync("Next");

        Assert.Equal((10, 2), (first.Selects[0].Options.Count, second.Selects[0].Options.Count));
        Assert.Equal(12, first.Selects[0].Options.Concat(second.Selects[0].Options).Select(option => option.Label).Distinct().Count());
        Assert.Contains("Page 2 of 2", second.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_guilds_learning_is_neither_found_nor_meant()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Noor.SharesAsync("Kubernetes secrets next door");

        var exact = await hub.Kwame.RunsAsync("/learning find", ("query", "kubernetes"));
        var misspelt = await hub.Kwame.RunsAsync("/learning find", ("query", "kubernets"));

        Assert.Contains("Nothing found", exact.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing found", misspelt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", misspelt.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_name_finds_what_they_shared_and_is_offered_while_it_is_typed()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Amina.SharesAsync("Cache what is read");
        await hub.Kwame.SharesAsync("Cache what is asked");

        var offered = await hub.Tendai.TypesAsync("/learning find", "query", "cache by:ami");
        var picked = await hub.Tendai.RunsAsync("/learning find", ("query", offered[0].Value));
        var typed = await hub.Tendai.RunsAsync("/learning find", ("query", "by:kwame"));

        Assert.Equal([($"cache by:@{hub.Amina.Name}", $"cache by:<@{hub.Amina.Id}>")], offered.Select(choice => (choice.Name, choice.Value)));
        Assert.True(picked.Shows("Cache what is read") && !picked.Shows("Cache what is asked"));
        Assert.True(typed.Shows("Cache what is asked") && !typed.Shows("Cache what is read"));
    }

    [Fact]
    public async Task A_misspelt_tag_is_put_right_by_a_button()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Amina.SharesAsync("Tagged well", tags: "python");

        var nothing = await hub.Kwame.RunsAsync("/learning find", ("query", "tag:pyhton"));
        var found = await nothing.ClicksAsync("Did you mean: tag:python");

        Assert.Contains("Nothing found", nothing.Text, StringComparison.Ordinal);
        Assert.True(found.Shows("Tagged well"));
    }

    [Theory]
    [InlineData("kind:poem", "is no kind of learning")]
    [InlineData("by:somebody", "a mention")]
    [InlineData("before:yesterday", "is no date")]
    public async Task What_a_filter_does_not_understand_is_said_kindly(string typed, string expected)
    {
        await using var hub = await TestHub.StartBareAsync();

        var answer = await hub.Kwame.RunsAsync("/learning find", ("query", typed));

        Assert.True(answer.IsPrivate);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
