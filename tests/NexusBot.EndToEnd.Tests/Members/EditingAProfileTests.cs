namespace NexusBot.EndToEnd.Tests.Members;

public sealed class EditingAProfileTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Zalgo = "Z\u0301\u0323\u0301\u0323";

    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task A_part_is_changed_where_it_stands()
    {
        var card = await _hub.Amina.RunsAsync("/profile edit");

        var changed = await (await card.ClicksAsync("Track")).ChoosesAsync("Full stack");

        Assert.True(changed.Shows("Full stack"), changed.ToString());
        Assert.Contains(changed.Buttons, button => button.Label == "Free hours");
    }

    [Fact]
    public async Task Hours_are_written_in_words_and_shown_as_they_were_understood()
    {
        var ask = await (await _hub.Kwame.RunsAsync("/profile edit")).ClicksAsync("Free hours");

        var card = await (await ask.ClicksAsync("Write them")).SubmitsAsync((Introducing.Hours, "mon wed fri 6pm-8pm, sat 22-2"));
        var form = await (await card.ClicksAsync("Free hours")).ClicksAsync("Write them");

        Assert.True(card.Shows("mon wed fri 18:00-20:00, sat 22:00-02:00"), card.ToString());
        Assert.Equal("mon wed fri 18:00-20:00, sat 22:00-02:00", form.Input(Introducing.Hours));
    }

    [Fact]
    public async Task Hours_that_are_not_understood_are_not_lost()
    {
        var ask = await (await _hub.Tendai.RunsAsync("/profile edit")).ClicksAsync("Free hours");

        var refused = await (await ask.ClicksAsync("Write them")).SubmitsAsync((Introducing.Hours, "when the moon is full"));
        var again = await refused.ClicksAsync("Edit again");
        var card = await again.SubmitsAsync((Introducing.Hours, "weekends"));

        Assert.True(refused.IsPrivate);
        Assert.Contains("weekdays 18-21", refused.Text, StringComparison.Ordinal);
        Assert.Equal("when the moon is full", again.Input(Introducing.Hours));
        Assert.True(card.Shows("weekends 00:00-24:00"), card.ToString());
    }

    [Fact]
    public async Task Of_two_forms_opened_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        var card = await _hub.Grace.RunsAsync("/profile edit");
        var one = await card.ClicksAsync("Cohort and skills");
        var other = await card.ClicksAsync("Cohort and skills");

        await one.SubmitsAsync((Introducing.Cohort, "First"));
        var conflict = await other.SubmitsAsync((Introducing.Cohort, "Second"));
        var kept = await _hub.Grace.SeesProfileAsync();
        var again = await conflict.ClicksAsync("Edit again");
        var saved = await again.SubmitsAsync();

        Assert.Contains("was changed meanwhile", conflict.Text, StringComparison.Ordinal);
        Assert.True(kept.Shows("First"));
        Assert.Equal("Second", again.Input(Introducing.Cohort));
        Assert.True(saved.Shows("Second"));
    }

    [Theory]
    [InlineData("@everyone <@&1> **bold** [a](https://x.example)")]
    [InlineData("👨‍👩‍👧‍👦 नमस्ते")]
    [InlineData(Zalgo)]
    public async Task A_cohort_is_kept_as_it_was_typed(string cohort)
    {
        var form = await (await _hub.Tendai.RunsAsync("/profile edit")).ClicksAsync("Cohort and skills");
        var card = await form.SubmitsAsync((Introducing.Cohort, cohort[..Math.Min(cohort.Length, 40)]));
        var again = await card.ClicksAsync("Cohort and skills");

        Assert.Equal(cohort[..Math.Min(cohort.Length, 40)], again.Input(Introducing.Cohort));
        Assert.DoesNotContain("](", card.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Introducing.Cohort, "The cohort has")]
    [InlineData(Introducing.Knows, "skill")]
    [InlineData(Introducing.Wants, "skill")]
    public async Task A_forged_form_with_4000_characters_is_refused(string input, string reason)
    {
        var form = await (await _hub.Tendai.RunsAsync("/profile edit")).ClicksAsync("Cohort and skills");

        var refused = await form.ForgesSubmitAsync(null, (input, string.Concat(Enumerable.Repeat("😀@everyone ", 333))));

        Assert.True(refused.IsPrivate);
        Assert.Contains(reason, refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await refused.ClicksAsync("Edit again")).Modal);
    }

    [Fact]
    public async Task Eleven_skills_are_too_many_and_the_same_twice_is_one()
    {
        var card = await _hub.Kwame.RunsAsync("/profile edit");

        var refused = await (await card.ClicksAsync("Cohort and skills"))
            .SubmitsAsync((Introducing.Knows, string.Join(", ", Enumerable.Range(1, 11).Select(n => $"skill{n}"))));
        var saved = await (await refused.ClicksAsync("Edit again")).SubmitsAsync((Introducing.Knows, "postgres, PostgreSQL, psql"));

        Assert.Contains("At most 10 skills", refused.Text, StringComparison.Ordinal);
        Assert.Contains(saved.Embeds[0].Fields, field => field.Value == "PostgreSQL");
    }

    [Theory]
    [InlineData("profile:choose:Edit:Track", "Wizard")]
    [InlineData("profile:choose:Edit:Track", "7")]
    [InlineData("profile:choose:Edit:Goal", "")]
    [InlineData("profile:choose:Edit:Zone", "Mars/Olympus")]
    [InlineData("profile:choose:Start:Hours", "@everyone")]
    [InlineData("profile:choose:Edit:Skills", "x")]
    [InlineData("profile:choose:Edit:Nothing", "x")]
    [InlineData("profile:choose:9:Track", "Backend")]
    [InlineData("profile:show-to", "Cohort World")]
    [InlineData("profile:show-to", "")]
    [InlineData("profile:hours-again:none", "")]
    [InlineData("profile:skip:99", "")]
    public async Task A_forged_choice_is_refused_kindly(string customId, string value)
    {
        var card = await _hub.Kwame.RunsAsync("/profile edit");

        var refused = await card.ForgesClickAsync(customId, value);

        Assert.True(refused.IsPrivate);
        Assert.DoesNotContain("reference", refused.Text, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Text);
    }
}
