namespace NexusBot.EndToEnd.Tests.Members;

public sealed class ShowingAProfileTests
{
    [Theory]
    [InlineData("Kwame")]
    [InlineData("Tendai")]
    [InlineData("Grace")]
    public async Task Others_see_what_is_for_everyone_and_nothing_else(string viewer)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();

        var seen = await hub.Discord.Member(viewer).SeesProfileAsync(hub.Amina);
        var menu = await hub.Discord.Member(viewer).UsesAsync("View profile", hub.Amina);

        Assert.True(seen.IsPrivate);
        Assert.Equal(seen.Everything, menu.Everything);
        Assert.True(seen.Shows("Cohort 7") && seen.Shows("Python, PostgreSQL"), seen.ToString());
        Assert.DoesNotContain("Nairobi", seen.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("18:00", seen.Everything, StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
    }

    [Fact]
    public async Task What_its_owner_hides_is_seen_by_the_owner_alone_and_what_they_open_by_all()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();

        var who = await (await hub.Amina.RunsAsync("/profile edit")).ClicksAsync("Who sees what");
        var hidden = await who.ChoosesAsync("Cohort: only you");
        await hidden.ChoosesAsync("Free hours: everyone");
        var seen = await hub.Kwame.SeesProfileAsync(hub.Amina);
        var own = await hub.Amina.SeesProfileAsync();

        Assert.DoesNotContain("Cohort", seen.Everything, StringComparison.Ordinal);
        Assert.True(seen.Shows("Tell me your time zone") && !seen.Shows("18:00"), seen.ToString());
        Assert.DoesNotContain("Nairobi", seen.Everything, StringComparison.Ordinal);
        Assert.True(own.Shows("Cohort 7") && own.Shows("Cohort · only you"), own.ToString());
    }

    [Fact]
    public async Task Hours_are_shown_by_the_viewers_own_clock_and_tell_no_zone_that_is_kept_back()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        await hub.Amina.RunsAsync("/profile edit", ("zone", "Asia/Kolkata"));
        await hub.Kwame.RunsAsync("/profile edit", ("zone", "Africa/Accra"));
        var who = await (await hub.Amina.RunsAsync("/profile edit")).ClicksAsync("Who sees what");
        var opened = await who.ChoosesAsync("Free hours: everyone");

        var hidden = await hub.Kwame.SeesProfileAsync(hub.Amina);
        await opened.ChoosesAsync("Time zone: everyone");
        var shown = await hub.Kwame.SeesProfileAsync(hub.Amina);

        Assert.True(hidden.Shows("weekdays 12:30-16:30") && hidden.Shows("by your clock"), hidden.ToString());
        Assert.False(hidden.Shows("18:00-22:00") || hidden.Shows("Kolkata"), hidden.ToString());
        Assert.True(shown.Shows("weekdays 18:00-22:00") && shown.Shows("Asia/Kolkata time") && shown.Shows("weekdays 12:30-16:30"), shown.ToString());
    }

    [Fact]
    public async Task Who_told_nothing_or_hides_everything_looks_the_same()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RunsAsync("/start", ("zone", "Africa/Nairobi"));

        var hidden = await hub.Kwame.SeesProfileAsync(hub.Amina);
        var silent = await hub.Kwame.SeesProfileAsync(hub.Tendai);

        Assert.Equal(hidden.Text.Replace($"{hub.Amina.Id}", "", StringComparison.Ordinal), silent.Text.Replace($"{hub.Tendai.Id}", "", StringComparison.Ordinal));
        Assert.Contains("has told nothing here that you can see", hidden.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guild_knows_nothing_of_what_was_told_in_another()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Server.World.Members.Join(hub.Server.World.Guilds.List()[1].Id, hub.Amina.Id);
        await hub.Discord.RefreshAsync();
        await hub.Amina.IntroducesThemselvesAsync();

        var next = await hub.Noor.SeesProfileAsync(hub.Amina);

        Assert.Contains("has told nothing here", next.Text, StringComparison.Ordinal);
    }
}
