using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Learnings;

namespace NexusBot.Tests.Modules;

public sealed class LearningCardTests
{
    private static readonly Learning s_largest = SomeLearning.With(
        title: new string('*', LearningContent.MaxTitleLength),
        text: Fill("[a](b) ", LearningContent.MaxTextLength),
        code: new CodeExample("python", new string('`', LearningContent.MaxCodeLength)),
        solution: Fill("](", LearningContent.MaxSolutionLength),
        helpful: int.MaxValue);

    [Fact]
    public void The_largest_learning_there_can_be_fits_a_card()
    {
        var card = LearningCard.Build(s_largest, mark: "abcd1234");

        Assert.InRange(card.Length, 1, EmbedBuilder.MaxEmbedLength);
    }

    [Fact]
    public void A_card_ends_with_its_mark()
    {
        var card = LearningCard.Build(SomeLearning.With(helpful: 1), mark: "abcd1234");

        Assert.Equal("Challenge · 1 member found this helpful · abcd1234", card.Footer!.Value.Text);
    }

    [Fact]
    public void What_is_cut_has_a_button_that_shows_all()
    {
        Assert.Contains("Show all", Labels(s_largest));
        Assert.DoesNotContain("Show all", Labels(SomeLearning.With(code: new CodeExample("sql", "select 1"), solution: "An index.")));
    }

    [Fact]
    public void Shown_in_full_nothing_is_missing()
    {
        var text = Fill("word ", LearningContent.MaxTextLength);
        var code = Fill("x = 1\n", LearningContent.MaxCodeLength);
        var solution = Fill("done ", LearningContent.MaxSolutionLength);

        var parts = FullLearning.Parts(SomeLearning.With(text: text, code: new CodeExample("python", code), solution: solution)).ToList();

        Assert.Equal(text, Joined(parts, "Caching with Redis"));
        Assert.Equal(solution, Joined(parts, "Solution"));
        Assert.Equal(code, Joined(parts, "Example").Replace("```python\n", "", StringComparison.Ordinal).Replace("\n```", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Shown_in_full_the_largest_learning_fits_its_messages()
    {
        var parts = FullLearning.Parts(s_largest).ToList();

        Assert.All(parts, part => Assert.InRange(part.Description!.Length, 1, EmbedBuilder.MaxDescriptionLength));
        Assert.All(parts.Where(part => part.Title == "Example"), part => Assert.DoesNotContain("```", part.Description![9..^4], StringComparison.Ordinal));
    }

    private static string Fill(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length + 1))[..length];

    private static string Joined(IEnumerable<Embed> parts, string title) =>
        string.Concat(parts.Where(part => part.Title == title).Select(part => part.Description));

    private static IEnumerable<string?> Labels(Learning learning) =>
        LearningCard.Buttons(learning).Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.Label);
}
