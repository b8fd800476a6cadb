using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SolvingAChallengeTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string HowTo = "How would you solve it?";

    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task Anyone_proposes_its_author_accepts_and_the_card_shows_it()
    {
        var card = await AskAsync("Slow list");

        var thanks = await SolveAsync(_hub.Kwame, "Slow list", "Use select_related.");
        var proposed = await _hub.Amina.SeesEventuallyAsync(
            TestHub.Home, message => message.Id == card.Id && message.Buttons.Any(button => button.Label == "Solutions (1)"));
        var solutions = await proposed.ClicksAsync("Solutions (1)");
        var accepted = await solutions.ClicksAsync("Accept");
        var solved = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("Use select_related."));

        Assert.True(thanks.IsPrivate && solutions.IsPrivate);
        accepted.AssertInPlaceOf(solutions);
        Assert.True(accepted.Shows("Accepted") && accepted.Shows("Use select_related."), accepted.ToString());
        Assert.Contains($"<@{_hub.Kwame.Id}>", solved.Embeds[0].Fields.Single(field => field.Name == "Solution").Value, StringComparison.Ordinal);
        Assert.DoesNotContain((await solved.ClicksAsync("Solutions (1)")).Buttons, button => button.Label == "Accept");
    }

    [Fact]
    public async Task The_lists_part_open_from_solved_ones_and_know_ones_own()
    {
        await AskAsync("Still open");
        await _hub.Tendai.SharesCardAsync("Solved at once", kind: "Challenge", more: (Sharing.Solution, "Like this."));

        var open = await _hub.Kwame.RunsAsync("/challenge list", ("state", "Open"));
        var solved = await _hub.Kwame.RunsAsync("/challenge list", ("state", "Solved"));
        var mine = await _hub.Tendai.RunsAsync("/challenge list", ("state", "Mine"));
        var nextDoor = await _hub.Noor.RunsAsync("/challenge list");

        Assert.True(open.Shows("Still open") && !open.Shows("Solved at once"));
        Assert.True(solved.Shows("Solved at once") && !solved.Shows("Still open"));
        Assert.True(mine.Shows("Solved at once") && !mine.Shows("Still open"));
        Assert.Contains($"<@{_hub.Tendai.Id}> · solved", mine.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(" · solved", open.Everything[open.Everything.IndexOf('\n', StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("/challenge ask", nextDoor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_propose_at_once_are_both_kept()
    {
        var card = await AskAsync("Twice at once");
        var (first, second) = (await OpenAsync(_hub.Kwame, "Twice at once"), await OpenAsync(_hub.Tendai, "Twice at once"));

        await Task.WhenAll(first.SubmitsAsync((HowTo, "With a cache.")), second.SubmitsAsync((HowTo, "With an index.")));

        Assert.NotNull(await _hub.Amina.SeesEventuallyAsync(
            TestHub.Home, message => message.Id == card.Id && message.Buttons.Any(button => button.Label == "Solutions (2)")));
    }

    [Fact]
    public async Task Who_accepts_another_one_is_asked_whether_it_should_take_the_place_of_the_first()
    {
        var card = await AskAsync("Two ways");
        await SolveAsync(_hub.Kwame, "Two ways", "The first way.");
        await SolveAsync(_hub.Tendai, "Two ways", "The second way.");
        await (await FindSolutionAsync(_hub.Amina, card, "The first way.")).ClicksAsync("Accept");

        var second = await FindSolutionAsync(_hub.Tendai, card, "The second way.");
        var refused = await second.ClicksAsync("Accept");
        var kept = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("The first way."));
        var accepted = await refused.ClicksAsync("Accept this one instead");

        Assert.Contains("accepted already", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(kept);
        refused.AssertInPlaceOf(second, "Accept this one instead");
        accepted.AssertInPlaceOf(second);
        Assert.StartsWith("Accepted", accepted.Text, StringComparison.Ordinal);
        Assert.NotNull(await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("The second way.")));
    }

    [Fact]
    public async Task Two_who_accept_the_same_at_once_are_both_right()
    {
        var card = await AskAsync("One way");
        await SolveAsync(_hub.Kwame, "One way", "The only way.");
        var mine = await FindSolutionAsync(_hub.Amina, card, "The only way.");
        var mentors = await FindSolutionAsync(_hub.Tendai, card, "The only way.");

        var answers = await Task.WhenAll(mine.ClicksAsync("Accept"), mentors.ClicksAsync("Accept"));

        Assert.All(answers, answer => Assert.StartsWith("Accepted", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_author_is_told_of_a_proposal_without_its_text()
    {
        var asker = _hub.Grace;
        await AskAsync("Tell me", asker);
        await SolveAsync(_hub.Kwame, "Tell me", "Like so.");

        await _hub.Discord.AdvanceAsync(TimeSpan.FromHours(12));
        var told = await asker.ReceivesEventuallyAsync("proposed a solution");

        Assert.True(told.Shows("Tell me") && told.Shows("ProDev Nexus"));
        Assert.False(told.Shows("Like so."));
    }

    [Theory]
    [InlineData("Kwame", "Only its author")]
    [InlineData("Grace", "Only its author")]
    [InlineData("Noor", "no such learning")]
    public async Task Nobody_else_accepts(string name, string expected)
    {
        var card = await AskAsync($"Not decided by {name}");
        await SolveAsync(_hub.Tendai, $"Not decided by {name}", "A way.");
        var solution = (await FindSolutionAsync(_hub.Amina, card, "A way.")).Button("Accept").CustomId!;

        var answer = await (await _hub.Discord.Member(name).RunsAsync("/ping")).ForgesClickAsync(solution);

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_kept_and_what_is_long_is_shown_whole()
    {
        var emoji = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 3990 / 11)) + "the end";
        var card = await AskAsync("Long answer");
        var form = await OpenAsync(_hub.Kwame, "Long answer");

        var refused = await form.ForgesSubmitAsync(null, (HowTo, new string('x', 4001)));
        var again = await refused.ClicksAsync("Edit again");
        var thanks = await again.SubmitsAsync((HowTo, emoji));
        var shown = await FindSolutionAsync(_hub.Amina, card, "the end");

        Assert.Contains("4000 fit", refused.Text, StringComparison.Ordinal);
        thanks.AssertInPlaceOf(refused);
        Assert.StartsWith("Thank you", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(emoji, shown.Embeds[0].Description);
    }

    [Fact]
    public async Task Who_proposed_it_edits_it_and_takes_it_back_and_its_text_comes_again()
    {
        var card = await AskAsync("Thought better of");
        await SolveAsync(_hub.Kwame, "Thought better of", "The first thought.");

        var first = await FindSolutionAsync(_hub.Kwame, card, "The first thought.");
        var form = await first.ClicksAsync("Edit");
        var kept = await form.SubmitsAsync((HowTo, "The second thought."));
        var second = await FindSolutionAsync(_hub.Kwame, card, "The second thought.");
        var taken = await second.ClicksAsync("Take back");
        await _hub.Amina.SeesEventuallyAsync(
            TestHub.Home, message => message.Id == card.Id && message.Buttons.All(button => !button.Label.StartsWith("Solutions", StringComparison.Ordinal)));
        var again = await taken.ClicksAsync("Propose it again");

        Assert.Equal("The first thought.", form.Input(HowTo));
        kept.AssertInPlaceOf(first);
        taken.AssertInPlaceOf(second, "Propose it again");
        Assert.StartsWith("Taken back", taken.Text, StringComparison.Ordinal);
        Assert.Equal("The second thought.", again.Input(HowTo));
        var proposed = await again.SubmitsAsync();
        var old = await second.ForgesClickAsync(second.Button("Take back").CustomId!);
        proposed.AssertInPlaceOf(second);
        Assert.Contains("not there any more", old.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amina", "Somebody else proposed")]
    [InlineData("Grace", "Somebody else proposed")]
    [InlineData("Noor", "no such learning")]
    public async Task Nobody_else_edits_it_or_takes_it_back(string name, string expected)
    {
        var card = await AskAsync($"Not changed by {name}");
        await SolveAsync(_hub.Kwame, $"Not changed by {name}", "It stays.");
        var mine = await FindSolutionAsync(_hub.Kwame, card, "It stays.");
        var other = await _hub.Discord.Member(name).RunsAsync("/ping");

        var refused = await other.ForgesClickAsync(mine.Button("Take back").CustomId!);
        var unopened = await other.ForgesClickAsync(mine.Button("Edit").CustomId!);

        Assert.Contains(expected, refused.Text, StringComparison.Ordinal);
        Assert.Null(unopened.Modal);
        Assert.NotNull(await FindSolutionAsync(_hub.Amina, card, "It stays."));
    }

    [Fact]
    public async Task Who_solves_it_from_a_card_of_their_own_keeps_that_card()
    {
        await AskAsync("Opened and solved");
        var opened = await _hub.Kwame.OpensAsync("Opened and solved");

        var thanks = await (await opened.ClicksAsync("Solve")).SubmitsAsync((HowTo, "Read it and tell."));

        Assert.True(thanks.IsPrivate);
        Assert.NotEqual(opened.Message!.Id, thanks.Message!.Id);
        Assert.True((await opened.ClicksAsync("Solve")).Modal is not null);
    }

    [Fact]
    public async Task Only_challenges_have_solutions()
    {
        var card = await _hub.Amina.SharesCardAsync("No challenge");
        var form = await OpenAsync(_hub.Kwame, (await AskAsync("A challenge")).Embeds[0].Title);

        var refused = await form.ForgesSubmitAsync($"challenge:proposal:{card.LearningId()}", (HowTo, "Like so."));

        Assert.DoesNotContain(card.Buttons, button => button.Label == "Solve");
        Assert.Contains("Only challenges", refused.Text, StringComparison.Ordinal);
    }

    private async Task<SeenMessage> AskAsync(string title, Person? asker = null)
    {
        var by = asker ?? _hub.Amina;
        var form = await by.RunsAsync("/challenge ask");
        await form.SubmitsAsync((Sharing.Title, title), (Sharing.Problem, "It is slow."));
        return await by.SeesCardAsync(title);
    }

    private static async Task<Answer> OpenAsync(Person solver, string title) => await (await solver.SeesCardAsync(title)).ClicksAsync("Solve");

    private static async Task<Answer> SolveAsync(Person solver, string title, string solution) =>
        await (await OpenAsync(solver, title)).SubmitsAsync((HowTo, solution));

    private static async Task<SeenMessage> FindSolutionAsync(Person reader, SeenMessage card, string solution)
    {
        await (await reader.RunsAsync("/ping")).ForgesClickAsync($"challenge:solutions:{card.LearningId()}");
        return await reader.SeesEventuallyAsync(TestHub.Home, message => message.IsPrivate && message.Shows(solution));
    }
}
