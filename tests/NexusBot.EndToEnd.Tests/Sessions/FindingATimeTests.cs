using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Members;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class FindingATimeTests
{
    [Fact]
    public async Task Members_vote_over_a_restart_and_one_press_schedules_the_session()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        await hub.Kwame.IntroducesThemselvesAsync();

        var preview = await hub.Amina.RunsAsync(
            "/session find-time", ("title", Meeting.Title), ("members", $"<@{hub.Kwame.Id}> <@{hub.Tendai.Id}>"), ("text", "Bring a laptop."));
        var silent = await hub.Kwame.SeesAsync(Meeting.Channel);
        await preview.ClicksAsync("Ask everybody");
        var poll = await hub.Kwame.SeesSessionAsync("Which of these times suit you?");
        await poll.ClicksAsync("2 (0)");
        await hub.RestartBotAsync();
        var undone = await (await SeesAsync(hub.Tendai, "2 (1)")).ClicksAsync("2 (1)");
        var back = await (await SeesAsync(hub.Tendai, "2 (2)")).ClicksAsync("2 (2)");
        var stranger = await (await SeesAsync(hub.Kwame, "Schedule time 2")).ClicksAsync("Schedule time 2");
        var scheduled = await (await SeesAsync(hub.Amina, "Schedule time 2")).ClicksAsync("Schedule time 2");
        var session = await hub.SessionAsync();
        var settled = await hub.Kwame.SeesSessionAsync("It is scheduled for");
        var card = await hub.Kwame.SeesSessionAsync(message => message.Shows("Going (2)"));

        Assert.True(preview.IsPrivate);
        Assert.Contains("2 of 2 are free", preview.Everything, StringComparison.Ordinal);
        Assert.Contains($"I know no hours of <@{hub.Tendai.Id}>", preview.Everything, StringComparison.Ordinal);
        Assert.Empty(silent);
        Assert.Equal([hub.Kwame.Id, hub.Tendai.Id], poll.PingedIds.Order());
        Assert.Equal(7, poll.Buttons.Count);
        Assert.Contains("suits you", undone.Text, StringComparison.Ordinal);
        Assert.Contains("Taken back", back.Text, StringComparison.Ordinal);
        Assert.Contains("Only", stranger.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Reminding.Tag(session.Start), scheduled.Text, StringComparison.Ordinal);
        Assert.Equal(
            [new MemberId(hub.Amina.Id), new MemberId(hub.Kwame.Id)], session.With(RsvpAnswer.Going).Select(each => each.Member));
        Assert.Empty(settled.Buttons);
        Assert.Equal(settled.Id, poll.Id);
        Assert.NotEqual(card.Id, poll.Id);
    }

    [Fact]
    public async Task Two_vote_and_two_settle_at_once_and_it_is_one_session()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        var poll = await AskAsync(hub);
        var asAmina = await SeesAsync(hub.Amina, "1 (0)");
        var asGrace = await SeesAsync(hub.Grace, "1 (0)");

        await Task.WhenAll(poll.ClicksAsync("1 (0)"), (await SeesAsync(hub.Tendai, "1 (0)")).ClicksAsync("1 (0)"));
        var pressed = await Task.WhenAll(asAmina.ClicksAsync("Schedule time 1"), asGrace.ClicksAsync("Schedule time 1"));
        var session = await hub.SessionAsync();
        var list = await hub.Kwame.RunsAsync("/session list");

        Assert.Single(pressed, answer => answer.Text.StartsWith("Scheduled for", StringComparison.Ordinal));
        Assert.Single(pressed, answer => answer.Text.Contains("chosen already", StringComparison.Ordinal));
        Assert.Contains("1 session", list.Everything, StringComparison.Ordinal);
        Assert.Equal(new MemberId(hub.Amina.Id), session.Host);
        Assert.Equal(3, session.With(RsvpAnswer.Going).Count());
    }

    [Fact]
    public async Task What_is_at_the_same_time_is_said_before_one_settles_and_the_polls_card_follows_the_session()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        var poll = await AskAsync(hub);
        await poll.ClicksAsync("1 (0)");
        var asAmina = await SeesAsync(hub.Amina, "1 (1)");
        var start = (await hub.PollAsync(hub.Amina)).Times[0];
        await hub.Amina.SchedulesAsync("Reading group", Meeting.Typed(start));

        var said = await asAmina.ClicksAsync("Schedule time 1");
        var nothing = await hub.Kwame.RunsAsync("/session list", ("which", "Mine"));
        var scheduled = await said.ClicksAsync("Schedule it even so");
        await hub.Kwame.SeesSessionAsync(message => message.Id == poll.Id && message.Shows("It is scheduled for"));
        await MoveAsync(hub, start + NodaTime.Duration.FromHours(3));
        var moved = await hub.Kwame.SeesSessionAsync(message => message.Id == poll.Id && message.Shows("then moved to"));
        await (await ChoosesMoreAsync(hub, "Cancel it")).ClicksAsync("Yes, cancel it");
        await hub.Kwame.SeesSessionAsync(message => message.Id == poll.Id && message.Shows("was cancelled"));

        Assert.Contains("You have “Reading group” at the same time", said.Text, StringComparison.Ordinal);
        Assert.Contains("You have no session", nothing.Text, StringComparison.Ordinal);
        Assert.StartsWith("Scheduled for", scheduled.Text, StringComparison.Ordinal);
        Assert.Contains(Reminding.Tag(start + NodaTime.Duration.FromHours(3)), moved.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_is_chosen_or_the_poll_is_closed_by_whoever_asked()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.IntroducesThemselvesAsync();
        await AskAsync(hub);

        var stranger = await (await SeesAsync(hub.Kwame, "1 (0)")).ClicksAsync("Another time");
        var menu = await (await SeesAsync(hub.Amina, "1 (0)")).ClicksAsync("Another time");
        var chosen = await menu.ClicksAsync("Time 3");
        await hub.Kwame.SeesSessionAsync("It is scheduled for");
        var second = await AskAsync(hub, "Reading group");
        var other = await (await hub.Amina.SeesSessionAsync(message => message.Id == second.Id)).ClicksAsync("Another time");
        var closed = await other.ClicksAsync("Close it without a session");
        var card = await hub.Kwame.SeesSessionAsync("no session came of it");

        Assert.DoesNotContain(stranger.Buttons, button => button.Label == "Time 3");
        Assert.StartsWith("Scheduled for", chosen.Text, StringComparison.Ordinal);
        Assert.Contains("Closed", closed.Text, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public async Task Without_hours_or_with_words_for_members_it_says_what_to_do()
    {
        await using var hub = await Meeting.StartAsync();

        var noHours = await hub.Amina.RunsAsync("/session find-time", ("title", Meeting.Title));
        var noMembers = await hub.Amina.RunsAsync("/session find-time", ("title", Meeting.Title), ("members", "Kwame and Tendai"));

        Assert.Contains("/profile edit", noHours.Text, StringComparison.Ordinal);
        Assert.Contains("Write @ and pick them", noMembers.Text, StringComparison.Ordinal);
    }

    private static async Task MoveAsync(TestHub hub, NodaTime.Instant start)
    {
        var form = await ChoosesMoreAsync(hub, "Move");
        await (await form.SubmitsAsync(("When, by your own clock", Meeting.Typed(start)))).ClicksAsync("Move it");
    }

    // The poll bears the same title as the session.
    private static async Task<Answer> ChoosesMoreAsync(TestHub hub, string button)
    {
        var card = await hub.Amina.SeesSessionAsync(message => message.Shows(Meeting.Title) && message.Buttons.Any(each => each.Label == "More"));
        return await (await card.ClicksAsync("More")).ClicksAsync(button);
    }

    private static async Task<SeenMessage> AskAsync(TestHub hub, string title = Meeting.Title)
    {
        await (await hub.Amina.RunsAsync("/session find-time", ("title", title))).ClicksAsync("Ask everybody");
        return await hub.Kwame.SeesSessionAsync(message => message.Shows(title) && message.Shows("Which of these times suit you?"));
    }

    private static Task<SeenMessage> SeesAsync(Person member, string label) =>
        member.SeesSessionAsync(message => message.Buttons.Any(button => button.Label == label));
}
