using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Tests.Learnings;

public sealed class ReadingASearchTests
{
    private static readonly MemberId s_me = new(101);

    [Fact]
    public void Words_phrases_and_filters_are_told_apart()
    {
        var query = Read("docker \"multi stage\" tag:ci/cd slow kind:best-practice by:<@17> before:2026-11-30");

        Assert.Equal(["docker", "slow"], query.Words.Select(word => word.Text));
        Assert.Equal(["multi stage"], query.Phrases);
        Assert.Equal((LearningKind.BestPractice, new MemberId(17)), (query.Filter.Kind, query.Filter.Author));
        Assert.Equal(["ci-cd"], query.Filter.Tags!.Select(tag => tag.Key));
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 0, 0), query.Filter.Before);
    }

    [Theory]
    [InlineData("kind:challenge", LearningKind.Challenge)]
    [InlineData("KIND:Challenges", LearningKind.Challenge)]
    [InlineData("kind:\"best practice\"", LearningKind.BestPractice)]
    [InlineData("kind:technologies", LearningKind.Technology)]
    public void A_kind_is_understood_as_people_write_it(string typed, LearningKind kind) => Assert.Equal(kind, Read(typed).Filter.Kind);

    [Theory]
    [InlineData("by:me")]
    [InlineData("by:<@!101>")]
    [InlineData("by:101")]
    public void An_author_is_a_mention_or_oneself(string typed) => Assert.Equal(s_me, Read(typed).Filter.Author);

    [Theory]
    [InlineData("docker by:amina slow", "docker by:<@101> slow")]
    [InlineData("by:@Amina", "by:<@101>")]
    [InlineData("by:\"Amina W\" docker", "by:\"<@101>\" docker")]
    [InlineData("by:me by:<@17> by: amina", "by:me by:<@17> by: amina")]
    [InlineData("by:nobody", "by:nobody")]
    public void A_name_behind_by_becomes_the_member_who_is_known_by_it(string typed, string resolved) =>
        Assert.Equal(resolved, AuthorNames.Resolve(typed, name => name.StartsWith("amina", StringComparison.OrdinalIgnoreCase) ? [s_me] : []).Value);

    [Fact]
    public void A_name_of_several_members_is_not_guessed() =>
        Assert.Equal(SearchRefusals.SeveralMembers("a"), AuthorNames.Resolve("by:a", _ => [s_me, new MemberId(17)]).Refusal);

    [Theory]
    [InlineData("docker by:am", "docker by:", "am")]
    [InlineData("by:", "by:", "")]
    [InlineData("by:\"amina w", "by:", "amina w")]
    [InlineData("by:@am", "by:", "am")]
    public void A_name_that_is_still_being_typed_is_known_as_such(string typed, string before, string name) =>
        Assert.Equal((before, name), AuthorNames.FindBegun(typed));

    [Theory]
    [InlineData("by:am docker")]
    [InlineData("by:me")]
    [InlineData("by:<@17>")]
    [InlineData("tag:am")]
    [InlineData("")]
    public void What_is_no_name_at_the_end_is_none_that_is_being_typed(string typed) => Assert.Null(AuthorNames.FindBegun(typed));

    [Theory]
    [InlineData("before:2026-03-01")]
    [InlineData("before:1.3.2026")]
    [InlineData("before:2026-3")]
    public void A_date_is_understood_in_several_forms(string typed) =>
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 0, 0), Read(typed).Filter.Before);

    [Fact]
    public void What_a_filter_does_not_understand_is_told_kindly()
    {
        Assert.Equal(SearchRefusals.KindNotKnown("poem"), SearchQueryReader.Read("kind:poem", s_me).Refusal);
        Assert.Equal(SearchRefusals.AuthorNotKnown("amina"), SearchQueryReader.Read("by:amina", s_me).Refusal);
        Assert.Equal(SearchRefusals.DateNotUnderstood("2026-02-30"), SearchQueryReader.Read("before:2026-02-30", s_me).Refusal);
        Assert.Equal(TagRefusals.NotUnderstood("!"), SearchQueryReader.Read("tag:!", s_me).Refusal);
    }

    [Theory]
    [InlineData("http://localhost", "http://localhost")]
    [InlineData("std::vector", "std::vector")]
    [InlineData("kind: tag:", "")]
    [InlineData("\"never closed", "never closed")]
    public void What_only_looks_like_a_filter_or_a_quote_is_text(string typed, string text) => Assert.Equal(text, Read(typed).Text);

    [Fact]
    public void A_misspelt_word_is_put_right_in_its_place()
    {
        var query = Read("tag:python dokcer imgae size");

        var meant = query.Rewrite(new Dictionary<int, string> { [query.Words[0].Start] = "docker", [query.Words[1].Start] = "image" });

        Assert.Equal("tag:python docker image size", meant);
    }

    private static SearchQuery Read(string typed) => SearchQueryReader.Read(typed, s_me).Value!;
}
