using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class MatchingCustomIdsTests
{
    [Theory]
    [InlineData("learning:helpful:*", "learning:helpful:42", "42")]
    [InlineData("learning:page:*:*", "learning:page:2:python", "2|python")]
    [InlineData("learning:page:*:*", "learning:page:2:a:b", "2|a:b")]
    [InlineData("*:end", "start:end", "start")]
    [InlineData("a*b*c", "a1b2c", "1|2")]
    [InlineData("*", "anything at all", "anything at all")]
    public void Wild_cards_capture_up_to_what_follows_them(string pattern, string customId, string captures)
    {
        Assert.Equal(captures, string.Join('|', new WildcardPattern(pattern, "*").Match(customId)!));
    }

    [Theory]
    [InlineData("learning:helpful:*", "learning:helpful:")]
    [InlineData("learning:helpful:*", "learning:helpful")]
    [InlineData("learning:helpful:*", "xlearning:helpful:42")]
    [InlineData("learning:page:*:*", "learning:page:2")]
    [InlineData("learning:page:*:*", "learning:page::2")]
    [InlineData("a*b", "a1bc")]
    [InlineData("a*b", "")]
    [InlineData("a*", "a\n")]
    public void What_does_not_fit_does_not_match(string pattern, string customId)
    {
        Assert.Null(new WildcardPattern(pattern, "*").Match(customId));
    }

    [Fact]
    public void Two_wild_cards_need_something_between_them()
    {
        Assert.Throws<ArgumentException>(() => new WildcardPattern("a**", "*"));
    }

    [Fact]
    public async Task Wild_cards_become_typed_arguments()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        var result = await stage.RunAsync(FakeComponent.Button("vote:42:Concept"));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal("vote 42 Concept", stage.Journal.Last);
    }

    [Fact]
    public async Task An_exact_custom_id_goes_before_a_pattern()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        await stage.RunAsync(FakeComponent.Button("vote:none"));

        Assert.Equal("no vote", stage.Journal.Last);
    }

    [Fact]
    public async Task A_wild_card_of_the_wrong_type_is_a_failed_conversion()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        var result = await stage.RunAsync(FakeComponent.Button("vote:me:Concept"));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
    }

    [Fact]
    public async Task A_custom_id_of_an_older_version_is_unknown()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        var result = await stage.RunAsync(FakeComponent.Button("like:42"));

        Assert.Equal(InteractionCommandError.UnknownCommand, result.Error);
    }

    [Fact]
    public async Task The_context_holds_what_was_captured()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();
        var context = new InteractionContext(null!, FakeComponent.Button("vote:42:Challenge"));

        await stage.Service.ExecuteCommandAsync(context, stage.Services);

        Assert.Equal(["42", "Challenge"], context.SegmentMatches!.Select(m => m.Value));
    }

    [Fact]
    public async Task A_regular_expression_captures_by_its_groups()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        await stage.RunAsync(FakeComponent.Button("page-17"));

        Assert.Equal("page 17", stage.Journal.Last);
    }

    [Fact]
    public async Task In_a_group_a_custom_id_needs_its_group_unless_it_ignores_it()
    {
        var stage = await Stage.WithAsync<GroupedModule>();

        Assert.Equal(InteractionCommandError.UnknownCommand, (await stage.RunAsync(FakeComponent.Button("inside"))).Error);
        Assert.True((await stage.RunAsync(FakeComponent.Button("outside"))).IsSuccess);
    }

    [Fact]
    public async Task Delimiters_part_the_group_from_the_custom_id()
    {
        var config = Stage.Config();
        config.InteractionCustomIdDelimiters = [':'];
        var stage = await Stage.WithAsync<GroupedModule>(config);

        await stage.RunAsync(FakeComponent.Button("grouped:inside"));

        Assert.Equal("inside", stage.Journal.Last);
    }

    [Fact]
    public async Task The_same_pattern_twice_is_refused()
    {
        var stage = await Stage.WithAsync<ButtonsModule>();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => stage.Service.AddModuleAsync<SamePatternModule>(stage.Services));
    }

    public class ButtonsModule(Journal journal) : JournalModule(journal)
    {
        [ComponentInteraction("vote:*:*")]
        public Task VoteAsync(ulong id, ReadingOptionsTests.Kind kind) => NoteAsync($"vote {id} {kind}");

        [ComponentInteraction("vote:none")]
        public Task NoVoteAsync() => NoteAsync("no vote");

        [ComponentInteraction(@"page-(\d+)", TreatAsRegex = true)]
        public Task PageAsync(int page) => NoteAsync($"page {page}");
    }

    [Group("grouped", "-")]
    public class GroupedModule(Journal journal) : JournalModule(journal)
    {
        [ComponentInteraction("inside")]
        public Task InsideAsync() => NoteAsync("inside");

        [ComponentInteraction("outside", ignoreGroupNames: true)]
        public Task OutsideAsync() => NoteAsync("outside");
    }

    public class SamePatternModule(Journal journal) : JournalModule(journal)
    {
        [ComponentInteraction("vote:*:*")]
        public Task VoteAsync(string id, string kind) => NoteAsync(id + kind);
    }
}
