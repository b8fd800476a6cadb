using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Core.Texts;

namespace NexusBot.Tests.Learnings;

public sealed class SharingALearningTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task It_is_kept_whole_with_who_shared_it_and_when()
    {
        var request = Some.ShareLearning(
            Some.Form("N+1 queries", "  One query per row. ", "Book.objects.select_related('author')", " Python ", "Use select_related."),
            LearningKind.Challenge,
            "Django",
            "Postgres");

        var learning = await _hub.ShareAsync(_hub.Amina, request);

        var found = await _hub.Learnings.GetAsync(_hub.Brian, learning.Id, TestToken);
        Assert.Equivalent(learning, found.Value, strict: true);
        Assert.Equal((_hub.Amina.Member, _hub.Now, 1), (learning.Author, learning.SharedAt, learning.Version));
        Assert.Equal("  One query per row. ", learning.Content.Text);
        Assert.Equal([new CodeExample("python", "Book.objects.select_related('author')")], learning.Content.Codes);
        Assert.Equal(("Use select_related.", _hub.Amina.Member), (learning.AcceptedSolution!.Text, learning.AcceptedSolution.Author));
        Assert.Equal(["Django", "PostgreSQL"], learning.Content.Tags.Select(tag => tag.Display));
    }

    [Fact]
    public async Task Its_card_is_due_in_the_channel_for_learnings()
    {
        await _hub.SetUpAsync();

        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(), TestToken);

        Assert.Equal(Hub.LearningsChannel, outcome.Value!.Channel);
        var card = await _hub.Outbox.FindAsync(Learning.CardKind, outcome.Value.Learning.Id.Value, TestToken);
        Assert.Equal((new Address.GuildChannel(Hub.LearningsChannel), _hub.Now), (card!.Address, card.Due));
    }

    [Theory]
    [InlineData(LearningKind.Challenge, 501)]
    [InlineData(LearningKind.Concept, 500)]
    public async Task A_challenge_goes_to_the_channel_for_challenges(LearningKind kind, ulong expected)
    {
        await _hub.SetUpAsync();
        await _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Challenges, Some.Chosen(Hub.ChallengesChannel), TestToken);

        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(kind: kind), TestToken);

        Assert.Equal(new ChannelId(expected), outcome.Value!.Channel);
    }

    [Fact]
    public async Task What_was_shared_before_there_was_a_channel_is_shown_by_a_moderator_once_there_is_one()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var refused = await ChooseAsync(_hub.Grace);
        var shown = await ChooseAsync(_hub.Wanjiru);

        Assert.Equal(RightsRefusals.NotAllowed(Capability.ChangeSettings, Standing.Moderator, null), refused.Refusal);
        Assert.Equal(1, shown.Value!.Waiting);
        Assert.Equal(
            new Address.GuildChannel(Hub.LearningsChannel),
            (await _hub.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken))!.Address);
    }

    [Fact]
    public async Task Without_a_channel_it_is_kept_and_the_answer_says_who_must_set_what()
    {
        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(), TestToken);

        Assert.Null(outcome.Value!.Channel);
        var notice = FormattableString.Invariant(outcome.Value.Notice);
        Assert.Contains("moderator", notice, StringComparison.Ordinal);
        Assert.Contains("/hub channel", notice, StringComparison.Ordinal);
        Assert.NotNull((await _hub.Learnings.GetAsync(_hub.Amina, outcome.Value.Learning.Id, TestToken)).Value);
    }

    [Fact]
    public async Task A_title_shared_twice_by_the_same_author_is_refused()
    {
        await _hub.ShareAsync(_hub.Amina);

        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(" span<t>  BASICS"), TestToken);

        Assert.Equal(LearningRefusals.AlreadyShared(" span<t>  BASICS"), outcome.Refusal);
    }

    [Fact]
    public async Task Of_two_in_the_same_moment_one_is_refused()
    {
        var outcomes = await Task.WhenAll(
            _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(), TestToken),
            _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(), TestToken));

        Assert.Single(outcomes, outcome => outcome.Refusal == LearningRefusals.AlreadyShared("Span<T> basics"));
    }

    [Fact]
    public async Task The_same_interaction_shares_once_and_is_answered_as_before()
    {
        var caller = _hub.Amina;
        var first = await _hub.ShareAsync(caller);

        var second = await _hub.ShareAsync(caller);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, (await _hub.Search.FindAsync(_hub.Amina, "", 1, TestToken)).Value!.Page.Total);
    }

    [Theory]
    [InlineData("", "text", null, "title")]
    [InlineData("title", " ", null, "text")]
    public async Task What_is_empty_is_named(string title, string text, string? code, string field)
    {
        var outcome = await RefuseAsync(Some.Form(title, text, code));

        Assert.Equal(TextRefusals.Empty(field), outcome);
    }

    [Theory]
    [InlineData("title", LearningContent.MaxTitleLength)]
    [InlineData("text", LearningContent.MaxTextLength)]
    [InlineData("code example", LearningContent.MaxCodeLength)]
    [InlineData("solution", Solution.MaxTextLength)]
    public async Task What_is_too_long_is_named_and_what_just_fits_is_kept(string field, int limit)
    {
        Assert.Equal(TextRefusals.TooLong(field, limit, limit + 1), await RefuseAsync(With(field, limit + 1), LearningKind.Challenge));
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(With(field, limit), LearningKind.Challenge));
    }

    [Fact]
    public async Task Only_a_challenge_has_a_solution() =>
        Assert.Equal(LearningRefusals.SolutionWithoutChallenge, await RefuseAsync(Some.Form(solution: "Use a cache.")));

    [Fact]
    public async Task A_language_without_code_is_refused() =>
        Assert.Equal(LearningRefusals.LanguageWithoutCode, await RefuseAsync(Some.Form(language: "python")));

    [Theory]
    [InlineData("two words")]
    [InlineData("```")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    public async Task A_language_is_one_word(string language) =>
        Assert.Equal(LearningRefusals.LanguageNotUnderstood(language), await RefuseAsync(Some.Form(code: "x", language: language)));

    [Fact]
    public async Task A_sixth_tag_is_refused_but_the_same_tag_counts_once()
    {
        var six = Some.ShareLearning("Six", "a", "b", "c", "d", "e", "f");
        var five = Some.ShareLearning("Five", "a", "b", "c", "d", "e", "A", " #a ", "");

        Assert.Equal(LearningRefusals.TooManyTags, (await _hub.Learnings.ShareAsync(_hub.Amina, six, TestToken)).Refusal);
        Assert.Equal(5, (await _hub.ShareAsync(_hub.Amina, five)).Content.Tags.Count);
    }

    [Fact]
    public async Task A_tag_that_is_none_is_refused()
    {
        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning("Title", "<script>"), TestToken);

        Assert.Equal(TagRefusals.NotUnderstood("<script>"), outcome.Refusal);
    }

    private static LearningForm With(string field, int length)
    {
        var text = new string('x', length);
        return field switch
        {
            "title" => Some.Form(title: text),
            "text" => Some.Form(text: text),
            "solution" => Some.Form(solution: text),
            _ => Some.Form(code: text),
        };
    }

    private async Task<Refusal?> RefuseAsync(LearningForm form, LearningKind kind = LearningKind.Concept) =>
        (await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(form, kind), TestToken)).Refusal;

    private Task<Outcome<SavedSettings>> ChooseAsync(Caller caller) =>
        _hub.Settings.SetChannelAsync(caller, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);
}
