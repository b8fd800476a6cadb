namespace NexusBot.EndToEnd.Tests.Members;

public sealed class StartingTests
{
    [Fact]
    public async Task Five_questions_make_a_profile_and_the_end_says_what_comes_next()
    {
        await using var hub = await TestHub.StartAsync();

        var end = await hub.Amina.IntroducesThemselvesAsync();
        var profile = await hub.Amina.SeesProfileAsync();

        Assert.True(end.IsPrivate);
        Assert.True(end.Shows("/learning share"), end.ToString());
        Assert.True(profile.IsPrivate);
        Assert.All(
            ["Backend", "Find a first job", "Cohort 7", "Python, PostgreSQL", "GraphQL", "weekdays 18:00-22:00, weekends 08:00-12:00", "Africa/Nairobi"],
            told => Assert.True(profile.Shows(told), told));
    }

    [Fact]
    public async Task Who_left_in_the_middle_goes_on_there_even_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        await (await hub.Amina.RunsAsync("/start")).ChoosesAsync("Frontend");
        await hub.RestartBotAsync();

        var again = await hub.Amina.RunsAsync("/start");
        var zone = await again.ClicksAsync("Skip");
        var later = await hub.Amina.RunsAsync("/start");

        Assert.Contains("2 of 5", again.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 5", zone.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 5", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_skipped()
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.RunsAsync("/start");
        for (var step = 0; step < 5; step++)
            answer = await answer.ClicksAsync("Skip");

        Assert.True(answer.Shows("That is all"), answer.ToString());
        Assert.True((await hub.Amina.SeesProfileAsync()).Shows("You have told nothing yet"));
    }

    [Fact]
    public async Task A_zone_that_was_told_for_a_reminder_is_not_asked_again()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes"), ("zone", "Africa/Nairobi"));

        var track = await hub.Amina.RunsAsync("/start");
        var goal = await track.ChoosesAsync("Mentor");
        var hours = await goal.ChoosesAsync("Help others");

        Assert.Equal(["2 of 5", "3 of 5", "4 of 5"], new[] { track, goal, hours }.Select(answer => answer.Text[2..8]));
        Assert.All([track, goal, hours], answer => Assert.Contains("✓ Time zone: Africa/Nairobi", answer.Text, StringComparison.Ordinal));
        Assert.Contains("When are you usually free", hours.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_message_asks_everything_and_shows_what_was_answered_in_forms_too()
    {
        await using var hub = await TestHub.StartAsync();

        var track = await hub.Amina.RunsAsync("/start");
        var goal = await track.ChoosesAsync("Backend");
        var zone = await goal.ClicksAsync("Skip");
        var hours = await zone.ChoosesAsync("Africa/Nairobi");
        var refused = await (await hours.ClicksAsync("Write them")).SubmitsAsync((Introducing.Hours, "weekdays 18-21, whenever"));
        var skills = await (await refused.ClicksAsync("Edit again")).SubmitsAsync((Introducing.Hours, "weekdays 18-21"));
        var odd = await (await skills.ClicksAsync("Write")).SubmitsAsync((Introducing.Knows, "Python, <script>"));
        var end = await (await odd.ClicksAsync("Edit again")).SubmitsAsync((Introducing.Knows, "Python"), (Introducing.Wants, "graphql"));
        var seen = (await hub.Amina.SeesAsync(TestHub.Home)).Where(message => message.IsPrivate).ToList();

        Assert.All([goal, zone, hours, refused, skills, odd, end], answer => Assert.Equal((track.Message!.Id, 0), (answer.Message!.Id, answer.FollowUps.Count)));
        Assert.Equal(track.Message!.Id, Assert.Single(seen).Id);
        Assert.Contains("“whenever”", refused.Text, StringComparison.Ordinal);
        Assert.Contains("✓ Free hours: weekdays 18:00-21:00", skills.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be a skill", odd.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tag", odd.Text, StringComparison.Ordinal);
        Assert.All(
            ["✓ Track: Backend", "– Goal: skipped", "✓ Time zone: Africa/Nairobi", "✓ Free hours: weekdays 18:00-21:00", "✓ Cohort and skills: Python · GraphQL"],
            line => Assert.Contains(line, end.Text, StringComparison.Ordinal));
        Assert.Equal(["Edit"], end.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_city_that_no_list_holds_is_found_by_typing_it()
    {
        await using var hub = await TestHub.StartAsync();

        var offered = await hub.Amina.TypesAsync("/start", "zone", "kathm");
        await hub.Amina.RunsAsync("/start", ("zone", offered[0].Value));
        var unknown = await hub.Amina.ForgesAsync("/start", ("zone", "Atlantis @everyone"));

        Assert.StartsWith("Asia/Kathmandu — ", offered[0].Name, StringComparison.Ordinal);
        Assert.True((await hub.Amina.SeesProfileAsync()).Shows("Asia/Kathmandu"));
        Assert.True(unknown.Shows("I know no time zone called"));
    }
}
