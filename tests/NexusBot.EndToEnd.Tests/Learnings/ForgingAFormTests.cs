using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>Forms as only a manipulated app can send them. Nobody in here ever gets a learning stored.</summary>
public sealed class ForgingAFormTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Family = "👨‍👩‍👧‍👦";

    private readonly TestHub _hub = shared.Hub;

    [Theory]
    [InlineData(Sharing.Title, 121, "120 fit")]
    [InlineData(Sharing.Problem, 4001, "4000 fit")]
    [InlineData(Sharing.Code, 4001, "4000 fit")]
    [InlineData(Sharing.Language, 25, "python or sql")]
    [InlineData(Sharing.Solution, 4001, "4000 fit")]
    public async Task Too_long_an_input_gets_one_helpful_sentence_and_nothing_is_stored(string field, int length, string help)
    {
        var answer = await ForgesAsync((field, new string('x', length)));

        await AssertRefusedAsync(answer, help);
    }

    [Theory]
    [InlineData(Sharing.Title, "title is empty")]
    [InlineData(Sharing.Problem, "text is empty")]
    public async Task Spaces_and_invisible_characters_count_as_nothing(string field, string help)
    {
        foreach (var blank in (string[])["", "   ", "\n\t\u00A0\u3000", "\u200B\u2060\uFEFF", "\u202E\u0000"])
        {
            var answer = await ForgesAsync((field, blank));

            await AssertRefusedAsync(answer, help);
        }
    }

    [Fact]
    public async Task Spaces_in_optional_inputs_are_as_good_as_leaving_them_empty()
    {
        var card = await _hub.Tendai.SharesCardAsync(
            "Blank options", kind: "Challenge", more: [(Sharing.Code, "  "), (Sharing.Language, " "), (Sharing.Solution, "\n")]);

        Assert.DoesNotContain(card.Embeds[0].Fields, field => field.Name is "Example" or "Solution");
    }

    [Fact]
    public async Task A_language_without_code_is_refused()
    {
        var answer = await ForgesAsync((Sharing.Code, " "), (Sharing.Language, "python"));

        await AssertRefusedAsync(answer, "gave no code");
    }

    [Fact]
    public async Task Too_many_tags_and_tags_that_are_none_are_refused_and_the_text_can_still_be_shared()
    {
        foreach (var tags in (string[])["a,b,c,d,e,f", "a:b", "💥", new string('t', 33)])
        {
            var form = await _hub.Kwame.BeginsToShareAsync();
            var answer = await form.ForgesSubmitAsync($"learning:share:1:{tags}", (Sharing.Title, "Tagged"), (Sharing.Text, "Kept."));
            var again = await answer.ClicksAsync("Edit again");

            await AssertRefusedAsync(answer, "tag");
            Assert.Equal("Kept.", again.Input(Sharing.Text));
        }
    }

    [Theory]
    [InlineData("learning:share:9:-")]
    [InlineData("learning:share:x:-")]
    [InlineData("learning:share")]
    [InlineData("learning:share:1")]
    [InlineData("learning:nonsense:1:-")]
    [InlineData(":")]
    public async Task A_form_that_is_unknown_says_so(string customId)
    {
        var form = await _hub.Kwame.BeginsToShareAsync();

        var answer = await form.ForgesSubmitAsync(customId, (Sharing.Title, "Unknown"), (Sharing.Text, "Form."));

        await AssertRefusedAsync(answer, "older version");
    }

    [Fact]
    public async Task What_is_too_long_comes_back_as_far_as_the_form_takes_it()
    {
        var emoji = string.Concat(Enumerable.Repeat(Family, 400));

        var refused = await ForgesAsync(
            (Sharing.Title, "Two\nlines " + new string('x', 200)), (Sharing.Problem, emoji), (Sharing.Language, "c\n" + new string('x', 30)));
        var again = await refused.ClicksAsync("Edit again");

        Assert.Equal("Two lines " + new string('x', 110), again.Input(Sharing.Title));
        Assert.Equal(string.Concat(Enumerable.Repeat(Family, 4000 / Family.Length)), again.Input(Sharing.Problem));
        Assert.Equal("c " + new string('x', 22), again.Input(Sharing.Language));
    }

    private async Task<Answer> ForgesAsync(params (string Label, string Value)[] inputs)
    {
        var form = await _hub.Kwame.BeginsToShareAsync("Challenge");
        (string Label, string Value)[] usual = [(Sharing.Title, "Forged"), (Sharing.Problem, "Forged."), (Sharing.Code, "forge()")];
        return await form.ForgesSubmitAsync(null, [.. usual.Where(input => !inputs.Any(each => each.Label == input.Label)), .. inputs]);
    }

    private async Task AssertRefusedAsync(Answer answer, string help)
    {
        var own = await _hub.Kwame.RunsAsync("/learning list", ("mine", true));

        Assert.True(answer.IsPrivate);
        Assert.Contains(help, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.FollowUps);
        Assert.StartsWith("No learning fits", own.Text, StringComparison.Ordinal);
    }
}
