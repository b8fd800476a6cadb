using System.Text;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Learnings;

namespace NexusBot.Tests.Modules;

public sealed class LearningCardTests
{
    private static readonly Learning s_largest = SomeLearning.With(
        title: new string('*', LearningContent.MaxTitleLength),
        text: Fill("[a](b) ", LearningContent.MaxTextLength),
        code: new CodeExample("python", new string('`', LearningContent.MaxCodeLength)),
        solution: Fill("](", Solution.MaxTextLength),
        helpful: int.MaxValue) is var largest
        ? largest with
        {
            Content = largest.Content with
            {
                Codes = [.. Enumerable.Repeat(largest.Content.Codes[0], LearningContent.MaxCodes)],
                Links = [.. Enumerable.Range(0, LearningContent.MaxLinks).Select(n => $"https://example.org/{n}/".PadRight(LearningContent.MaxLinkLength, 'x'))],
                Tags = [.. Enumerable.Range(0, LearningContent.MaxTags).Select(n => Tag.FromKey($"{n}".PadRight(Tag.MaxLength, 'x')))],
            },
            Solutions = [SomeLearning.Solution(Fill("](", Solution.MaxTextLength), ulong.MaxValue)],
            Accepted = SomeLearning.Solution("", ulong.MaxValue).Id,
            OriginalAuthor = new MemberId(ulong.MaxValue),
            Review = new Review(ReviewVerdict.Verified, new MemberId(ulong.MaxValue), largest.SharedAt),
        }
        : largest;

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
        var solution = Fill("done ", Solution.MaxTextLength);

        var parts = FullLearning.Parts(SomeLearning.With(text: text, code: new CodeExample("python", code), solution: solution)).ToList();

        Assert.Equal(text, Joined(parts, "Caching with Redis"));
        Assert.Equal(solution, Joined(parts, "Solution"));
        Assert.Equal(code, Encoding.UTF8.GetString(Assert.Single(parts.SelectMany(part => part.Files)).Bytes));
    }

    [Theory]
    [InlineData("python", 1_000, false, false, "")]
    [InlineData("python", 1_100, true, false, "py")]
    [InlineData("C#", 2_100, true, true, "cs")]
    [InlineData("brainfuck", 2_100, true, true, "txt")]
    [InlineData(null, 4_000, true, true, "txt")]
    public void Long_code_goes_along_as_a_file(string? language, int length, bool withCard, bool whenShownInFull, string extension)
    {
        var learning = SomeLearning.With(code: new CodeExample(language, Fill("é = 1\n", length)));

        var onCard = LearningCard.Files(learning, picture: null);
        var inFull = FullLearning.Parts(learning).Single(part => part.Embed!.Title == "Example").Files;

        Assert.Equal((withCard, whenShownInFull), (onCard.Count == 1, inFull.Count == 1));
        Assert.All(onCard.Concat(inFull), file => Assert.Equal(learning.Content.Codes[0].Source, Encoding.UTF8.GetString(file.Bytes)));
        Assert.All(onCard.Concat(inFull), file => Assert.Matches($"^example-1-[0-9a-f]{{6}}\\.{extension}$", file.Name));
    }

    [Fact]
    public void A_file_of_code_is_called_otherwise_when_the_code_is_another()
    {
        var one = CodeFiles.Of(new CodeExample("sql", "select 1"), number: 2);
        var other = CodeFiles.Of(new CodeExample("sql", "select 2"), number: 2);

        Assert.NotEqual(one.Name, other.Name);
        Assert.StartsWith("example-2-", one.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Shown_in_full_the_largest_learning_fits_its_messages()
    {
        var parts = FullLearning.Parts(s_largest).ToList();

        Assert.All(parts, part => Assert.InRange(part.Embed!.Description!.Length, 1, EmbedBuilder.MaxDescriptionLength));
        Assert.Equal(5, parts.Select(part => part.Embed!.Title).Distinct().Count(title => title!.StartsWith("Example ", StringComparison.Ordinal)));
        Assert.All(
            parts.Where(part => part.Embed!.Title!.StartsWith("Example", StringComparison.Ordinal)),
            part => Assert.DoesNotContain("```", part.Embed!.Description![9..^4], StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_of_several_examples_stands_on_the_card_and_the_others_behind_the_button()
    {
        var learning = SomeLearning.With(code: new CodeExample("python", "x = 1"));
        learning = learning with { Content = learning.Content with { Codes = [.. learning.Content.Codes, new CodeExample("sql", "select 2")] } };

        var card = LearningCard.Build(learning);

        Assert.Contains("x = 1", card.Fields.Single(field => field.Name == "Example 1").Value, StringComparison.Ordinal);
        Assert.Contains("Show all", Labels(learning));
        Assert.Contains("select 2", FullLearning.Parts(learning).Single(part => part.Embed!.Title == "Example 2").Embed!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_of_somebody_else_says_whose_it_is()
    {
        var solution = SomeLearning.Solution("An index.", author: 3);
        var learning = SomeLearning.With() with { Solutions = [SomeLearning.Solution("None."), solution], Accepted = solution.Id };

        Assert.Equal("An index.\nby <@3>", LearningCard.Build(learning).Fields.Single(field => field.Name == "Solution").Value);
    }

    [Fact]
    public void What_mentors_say_and_who_wrote_it_first_stands_on_the_card()
    {
        var learning = SomeLearning.With();
        learning = learning with { Review = new Review(ReviewVerdict.Outdated, new MemberId(3), learning.SharedAt), OriginalAuthor = new MemberId(4) };

        var fields = LearningCard.Build(learning).Fields;

        Assert.StartsWith("by <@3> <t:", fields.Single(field => field.Name == "Outdated").Value, StringComparison.Ordinal);
        Assert.EndsWith("from a message of <@4>", fields.Single(field => field.Name == "Shared by").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_shown_whole_or_not_at_all()
    {
        var links = LearningCard.Build(s_largest).Fields.Single(field => field.Name == "Links").Value.Split('\n');

        Assert.Equal([.. s_largest.Content.Links.Take(3), "…"], links);
        Assert.All(s_largest.Content.Links, link => Assert.Contains(FullLearning.Parts(s_largest), part => part.Embed!.Description!.Contains(link, StringComparison.Ordinal)));
    }

    private static string Fill(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length + 1))[..length];

    private static string Joined(IEnumerable<Response> parts, string title) =>
        string.Concat(parts.Where(part => part.Embed!.Title == title).Select(part => part.Embed!.Description));

    private static IEnumerable<string?> Labels(Learning learning) =>
        LearningCard.Buttons(learning).Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.Label);
}
