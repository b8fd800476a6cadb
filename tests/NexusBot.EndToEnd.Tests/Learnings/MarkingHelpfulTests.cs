using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class MarkingHelpfulTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task Each_member_counts_once_and_the_card_shows_how_many()
    {
        await _hub.Amina.SharesCardAsync("Backpressure");
        var card = await _hub.Kwame.SeesCardAsync("Backpressure");

        var first = await card.ClicksAsync("Helpful");
        var again = await card.ClicksAsync("Helpful");
        await (await _hub.Grace.SeesCardAsync("Backpressure")).ClicksAsync("Helpful");

        Assert.Contains("1 member found this helpful", first.Text, StringComparison.Ordinal);
        Assert.Contains("it is counted", again.Text, StringComparison.Ordinal);
        Assert.True(first.IsPrivate && again.IsPrivate);
        Assert.Equal(card.Id, (await _hub.Amina.SeesCardAsync("2 members found this helpful")).Id);
    }

    [Fact]
    public async Task A_card_that_one_opened_for_oneself_shows_the_vote()
    {
        await _hub.Amina.SharesCardAsync("Idempotence");
        var opened = await _hub.Kwame.OpensAsync("Idempotence");
        await opened.ClicksAsync("Save");

        var counted = await opened.ClicksAsync("Helpful");
        var again = await counted.ClicksAsync("Helpful");

        foreach (var answer in (Sandbox.Driver.Answer[])[counted, again])
            answer.AssertInPlaceOf(opened, "Helpful", "Take it out of my list", "More");
        Assert.StartsWith("Counted", counted.Text, StringComparison.Ordinal);
        Assert.Contains("1 member found this helpful", counted.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.Contains("it is counted", again.Text, StringComparison.Ordinal);
        Assert.Contains("1 member found this helpful", again.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_counts_once()
    {
        await _hub.Amina.SharesCardAsync("Debouncing");
        var card = await _hub.Kwame.SeesCardAsync("Debouncing");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => card.ClicksAsync("Helpful")));
        var opened = await _hub.Tendai.OpensAsync("Debouncing");

        Assert.Single(answers, answer => answer.Text.StartsWith("Counted", StringComparison.Ordinal));
        Assert.Contains("1 member found this helpful", opened.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_who_click_in_the_same_moment_all_count()
    {
        await _hub.Amina.SharesCardAsync("Crowds");
        Person[] crowd = [_hub.Kwame, _hub.Tendai, _hub.Grace];
        var cards = await Task.WhenAll(crowd.Select(person => person.SeesCardAsync("Crowds")));

        await Task.WhenAll(cards.Select(card => card.ClicksAsync("Helpful")));
        var opened = await _hub.Kwame.OpensAsync("Crowds");

        Assert.Contains("3 members found this helpful", opened.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_learning_does_not_count()
    {
        var card = await _hub.Amina.SharesCardAsync("Modesty");

        var answer = await card.ClicksAsync("Helpful");
        var opened = await _hub.Kwame.OpensAsync("Modesty");

        Assert.Contains("your own learning", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("helpful", opened.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_helped_most_is_found_first()
    {
        await _hub.Amina.SharesCardAsync("Pagination by offset");
        await _hub.Amina.SharesCardAsync("Pagination by cursor");
        await (await _hub.Kwame.SeesCardAsync("Pagination by offset")).ClicksAsync("Helpful");

        var found = await _hub.Grace.RunsAsync("/learning find", ("query", "pagination"));

        Assert.Equal(["Pagination by offset", "Pagination by cursor"], found.Selects[0].Options.Select(option => option.Label));
    }
}
