using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Reminders;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class SchedulingASessionTests
{
    [Fact]
    public async Task What_was_understood_is_shown_before_anybody_hears_of_it()
    {
        await using var hub = await Meeting.StartAsync();
        var (typed, start) = hub.SixInTheEvening();

        var offered = await hub.Amina.TypesAsync("/session schedule", "when", "fri 18:3", ("title", Meeting.Title), ("zone", "Africa/Nairobi"));
        var preview = await hub.Amina.RunsAsync(
            "/session schedule",
            ("title", Meeting.Title), ("when", typed), ("length", "90 min"), ("seats", 4), ("place", "https://meet.example/nexus"),
            ("cohort", "Cohort 5"), ("tags", "django, ci/cd"), ("text", "Bring a *laptop*."), ("zone", "Africa/Nairobi"));
        var silent = await hub.Kwame.SeesAsync(Meeting.Channel);
        var scheduled = await preview.ClicksAsync("Schedule it");
        var card = await hub.Kwame.SeesSessionAsync(Meeting.Title);

        Assert.Contains(offered, choice => choice.Name.Contains("18:30 Africa/Nairobi, in", StringComparison.Ordinal));
        Assert.True(preview.IsPrivate);
        Assert.Contains(Reminding.Tag(start), preview.Everything, StringComparison.Ordinal);
        Assert.Contains($"<t:{start.ToUnixTimeSeconds()}:R>", preview.Everything, StringComparison.Ordinal);
        Assert.Empty(silent);
        Assert.Contains(Reminding.Tag(start), scheduled.Text, StringComparison.Ordinal);
        string[] said =
            [
                Reminding.Tag(start), "1 hour 30 minutes", "https://meet.example/nexus", "Cohort 5", "Django · CI/CD", "Bring a *laptop*.",
                $"<@{hub.Amina.Id}>", "Going (1 of 4)",
            ];
        Assert.All(said, each => Assert.True(card.Shows(each), each));
        Assert.Equal(["Going", "Maybe", "Can't", "Add to calendar", "More"], card.Buttons.Select(button => button.Label));
        Assert.Empty(card.PingedIds);
    }

    [Fact]
    public async Task Whoever_has_not_said_where_they_are_is_asked_and_goes_on()
    {
        await using var hub = await Meeting.StartAsync();

        var question = await hub.Amina.RunsAsync("/session schedule", ("title", Meeting.Title), ("when", "tomorrow 18:00"));
        var preview = await question.ChoosesAsync("Africa/Nairobi");
        await preview.ClicksAsync("Schedule it");

        Assert.Contains("Which time zone", question.Text, StringComparison.Ordinal);
        Assert.Equal("Africa/Nairobi", (await hub.SessionAsync()).Zone);
    }

    [Fact]
    public async Task What_was_refused_can_be_put_right_and_nothing_is_typed_twice()
    {
        await using var hub = await Meeting.StartAsync();

        var refused = await hub.Amina.RunsAsync(
            "/session schedule", ("title", Meeting.Title), ("when", "yesterday 18:00"), ("seats", 3), ("zone", "Africa/Nairobi"));
        var form = await refused.ClicksAsync("Edit again");
        var preview = await form.SubmitsAsync(("When", "tomorrow 18:00"), ("How long", "90 min"));
        var changed = await (await preview.ClicksAsync("Change")).SubmitsAsync(("How long", "2 hours"));
        await changed.ClicksAsync("Schedule it");
        var session = await hub.SessionAsync();

        preview.AssertInPlaceOf(refused, "Schedule it", "Change");
        changed.AssertInPlaceOf(refused, "Schedule it", "Change");
        Assert.Equal(Meeting.Title, form.Modal!.Inputs.Single(input => input.Label == "Title").Value);
        Assert.Equal((3, NodaTime.Duration.FromHours(2)), (session.Content.Seats, session.Content.Length));
    }

    [Theory]
    [InlineData("tomorrow 18:00", "length", "ages", "I do not understand “ages” as a length")]
    [InlineData("every hour", "length", "1 hour", "at most once a day")]
    [InlineData("in 5 years", "length", "1 hour", "two years")]
    public async Task What_cannot_be_is_refused_with_examples(string when, string option, string value, string sentence)
    {
        await using var hub = await Meeting.StartAsync();

        var refused = await hub.Amina.RunsAsync("/session schedule", ("title", Meeting.Title), ("when", when), (option, value), ("zone", "Africa/Nairobi"));

        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.Contains(refused.Buttons, button => button.Label == "Edit again");
    }

    [Fact]
    public async Task Without_a_channel_it_is_kept_and_its_card_comes_once_there_is_one()
    {
        await using var hub = await TestHub.StartAsync();

        var scheduled = await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00");
        var view = await (await hub.Kwame.RunsAsync("/session list")).ChoosesAsync(Meeting.Title);
        var joined = await view.ClicksAsync("Going");
        var chosen = await hub.Grace.RunsAsync("/hub channel", ("purpose", "Sessions"), ("channel", Meeting.Channel));
        var card = await hub.Kwame.SeesSessionAsync("Going (2)");

        Assert.Contains("/hub channel", scheduled.Text, StringComparison.Ordinal);
        Assert.Contains("You are going.", joined.Text, StringComparison.Ordinal);
        Assert.Contains("beginning with one that waited for it", chosen.Text, StringComparison.Ordinal);
        Assert.True(card.Shows(Meeting.Title));
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_session_and_two_at_the_same_time_are_said_before()
    {
        await using var hub = await Meeting.StartAsync();
        var (typed, _) = hub.SixInTheEvening();
        var preview = await hub.Amina.RunsAsync("/session schedule", ("title", Meeting.Title), ("when", typed), ("zone", "Africa/Nairobi"));

        await Task.WhenAll(preview.ClicksAsync("Schedule it"), preview.ClicksAsync("Schedule it"));
        var overlapping = await hub.Amina.RunsAsync("/session schedule", ("title", "Reading group"), ("when", typed.Replace("18:00", "18:30", StringComparison.Ordinal)));
        var apart = await hub.Amina.RunsAsync("/session schedule", ("title", "Reading group"), ("when", typed.Replace("18:00", "19:00", StringComparison.Ordinal)));

        Assert.Contains("1 session", (await hub.Amina.RunsAsync("/session list")).Everything, StringComparison.Ordinal);
        Assert.Contains($"At the same time: {Meeting.Title}", overlapping.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("At the same time", apart.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_plans_so_many_and_no_more()
    {
        await using var hub = await TestHub.StartAsync();
        for (var i = 0; i < SessionLimits.OfHost; i++)
            await hub.Amina.SchedulesAsync($"Session no. {i}", "tomorrow 18:00");

        var refused = await hub.Amina.SchedulesAsync("One too many", "tomorrow 18:00");

        Assert.Contains("sessions ahead of you already", refused.Text, StringComparison.Ordinal);
    }
}
