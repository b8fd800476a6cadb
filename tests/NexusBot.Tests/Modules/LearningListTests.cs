using Discord;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Tags;
using NexusBot.Modules.Learnings;

namespace NexusBot.Tests.Modules;

public sealed class LearningListTests
{
    private static readonly LearningFilter s_widest = new(LearningKind.BestPractice, Tag.FromKey(new string('x', Tag.MaxLength)), new MemberId(ulong.MaxValue));

    public static TheoryData<LearningKind?, string?, ulong?> Filters { get; } = new()
    {
        { null, null, null },
        { LearningKind.Technology, null, null },
        { null, "c#", null },
        { null, null, 42 },
        { LearningKind.BestPractice, "ci-cd", ulong.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_list_remembers_itself_in_its_buttons(LearningKind? kind, string? tag, ulong? author)
    {
        var state = new ListState(
            new LearningFilter(kind, tag is null ? null : Tag.FromKey(tag), author is null ? null : new MemberId(author.Value)), Page: 3);

        var parts = state.ToCustomId().Split(':');

        Assert.Equal(state, ListState.Read(parts[2], parts[3], parts[4], parts[5], parts[6]));
    }

    [Fact]
    public void The_widest_filter_on_the_last_page_still_fits_a_button() =>
        Assert.InRange(new ListState(s_widest, int.MaxValue).ToCustomId().Length, 1, 100);

    [Theory]
    [InlineData("x", "-", "-", "-")]
    [InlineData("-1", "-", "-", "-")]
    [InlineData("1", "99", "-", "-")]
    [InlineData("1", "-", "me", "-")]
    [InlineData("1", "-", "-", "!!!")]
    [InlineData("1", "-", "-", "-", "all")]
    public void An_id_that_somebody_made_up_is_no_list(string page, string kind, string author, string tag, string scope = "-") =>
        Assert.Null(ListState.Read(page, kind, author, tag, scope));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(null, true)]
    public void It_remembers_whether_it_is_of_solved_open_or_saved_ones(bool? isSolved, bool savedOnly)
    {
        var state = new ListState(new LearningFilter(LearningKind.Challenge, IsSolved: isSolved, SavedOnly: savedOnly), Page: 2);

        var parts = state.ToCustomId().Split(':');

        Assert.Equal(state, ListState.Read(parts[2], parts[3], parts[4], parts[5], parts[6]));
    }

    [Fact]
    public void The_first_page_has_no_earlier_one_and_the_last_no_later()
    {
        var items = Enumerable.Range(1, 10).Select(i => SomeLearning.Heading(i)).ToList();

        Assert.Equal([true, false], Disabled(new LearningPage(items, 1, 2, 20)));
        Assert.Equal([false, true], Disabled(new LearningPage(items, 2, 2, 20)));
    }

    [Fact]
    public void An_empty_list_teaches_the_next_command()
    {
        var empty = new LearningPage([], 1, 1, 0);

        Assert.Contains("/learning share", LearningListView.Page(empty, new LearningFilter(), author: null).Text, StringComparison.Ordinal);
        Assert.Contains("Leave out a filter", LearningListView.Page(empty, s_widest, "Kwame").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_widest_filter_and_the_longest_name_fit_the_title()
    {
        var page = new LearningPage([SomeLearning.Heading(1)], 1, 1, 1);

        var title = LearningListView.Page(page, s_widest, new string('_', 32)).Embed!.Title!;

        Assert.InRange(title.Length, 1, EmbedBuilder.MaxTitleLength);
    }

    [Fact]
    public void Lines_are_numbered_over_all_pages()
    {
        var items = Enumerable.Range(1, 10).Select(i => SomeLearning.Heading(i)).ToList();

        var lines = LearningListView.Page(new LearningPage(items, 2, 2, 20), new LearningFilter(), author: null).Embed!.Description!.Split('\n');

        Assert.StartsWith("11. ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("20. ", lines[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<bool> Disabled(LearningPage page) => LearningListView.Page(page, new LearningFilter(), author: null)
        .Components!.Components.SelectMany(row => row.Components).OfType<ButtonComponent>().Select(button => button.IsDisabled);
}
