using Moq;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Tests.Learnings.Pictures;

namespace NexusBot.Tests.Learnings;

public sealed class SavingAMessageTests : IDisposable
{
    private const string Message = "Two ways.\n```python\nx = 1\n```\n```sql\nselect 1\n```";

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_form_changes_the_first_example_and_the_others_come_along()
    {
        var saving = await BeginAsync(_hub.Amina);

        var submitted = await SubmitAsync(_hub.Amina, saving, Some.Form(code: "x = 2", language: "python"));

        Assert.Equal(
            [new CodeExample("python", "x = 2"), new CodeExample("sql", "select 1")], submitted.Value!.Shared!.Learning.Content.Codes);
        Assert.Equal(SavingRefusals.NotFound, (await SubmitAsync(_hub.Amina, saving, Some.Form("Again"))).Refusal);
    }

    [Fact]
    public async Task Agreed_to_twice_it_is_shared_once()
    {
        var saving = await BeginAsync(_hub.Brian);
        await SubmitAsync(_hub.Brian, saving, Some.Form());

        var outcomes = await Task.WhenAll(AnswerAsync(_hub.Amina, saving, agrees: true), AnswerAsync(_hub.Amina, saving, agrees: true));

        Assert.Contains(outcomes, outcome => outcome.Value?.Shared is not null);
        var learning = Assert.Single((await _hub.Search.FindAsync(_hub.Amina, "", page: 1, TestToken)).Value!.Page.Items);
        var shared = (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Value!;
        Assert.Equal((_hub.Brian.Member, _hub.Amina.Member), (shared.Author, shared.OriginalAuthor!.Value));
    }

    [Fact]
    public async Task A_title_that_its_saver_has_already_is_told_and_the_question_stays()
    {
        await _hub.ShareAsync(_hub.Brian);
        var saving = await BeginAsync(_hub.Brian);
        await SubmitAsync(_hub.Brian, saving, Some.Form());

        Assert.Equal(LearningRefusals.AlreadyShared("Span<T> basics"), (await AnswerAsync(_hub.Amina, saving, agrees: true)).Refusal);
        Assert.Null((await AnswerAsync(_hub.Amina, saving, agrees: false)).Refusal);
    }

    [Fact]
    public async Task Before_the_form_is_sent_there_is_nothing_to_agree_to() =>
        Assert.Equal(SavingRefusals.NotFound, (await AnswerAsync(_hub.Amina, await BeginAsync(_hub.Brian), agrees: true)).Refusal);

    [Fact]
    public async Task Nobody_else_sends_the_form_or_answers()
    {
        var saving = await BeginAsync(_hub.Brian);

        Assert.Equal(SavingRefusals.NotFound, (await SubmitAsync(_hub.Grace, saving, Some.Form())).Refusal);
        Assert.Equal(SavingRefusals.NotFound, (await SubmitAsync(_hub.Elsewhere, saving, Some.Form())).Refusal);
        await SubmitAsync(_hub.Brian, saving, Some.Form());
        Assert.Equal(SavingRefusals.NotYourMessage, (await AnswerAsync(_hub.Brian, saving, agrees: true)).Refusal);
    }

    [Theory]
    [InlineData(null, "text")]
    [InlineData(101UL, " \u200B ")]
    public async Task Bots_and_empty_messages_are_refused(ulong? author, string content)
    {
        var outcome = await _hub.Savings.BeginAsync(_hub.Brian, author is { } id ? new MemberId(id) : null, content, [], TestToken);

        Assert.Equal(author is null ? SavingRefusals.NotByAMember : SavingRefusals.NothingThere, outcome.Refusal);
    }

    [Fact]
    public async Task Unanswered_it_is_forgotten_after_a_week()
    {
        var saving = await BeginAsync(_hub.Brian);
        await SubmitAsync(_hub.Brian, saving, Some.Form());

        _hub.Time.Advance(TimeSpan.FromDays(7));
        await _hub.Savings.SweepAsync(TestToken);

        Assert.Equal(SavingRefusals.NotFound, (await AnswerAsync(_hub.Amina, saving, agrees: true)).Refusal);
    }

    [Fact]
    public async Task Pictures_come_along_when_their_author_agrees_and_what_is_no_picture_does_not()
    {
        _hub.Files.Setup(files => files.FetchAsync(It.IsAny<MemberFile>(), Picture.MaxBytes, TestToken)).ReturnsAsync(SomePicture.Png());
        var saving = await BeginAsync(_hub.Brian, SomePicture.File(), SomePicture.File("notes.pdf", type: "application/pdf"));
        await SubmitAsync(_hub.Brian, saving, Some.Form());
        _hub.Files.Verify(files => files.FetchAsync(It.IsAny<MemberFile>(), It.IsAny<int>(), TestToken), Moq.Times.Never);

        var shared = (await AnswerAsync(_hub.Amina, saving, agrees: true)).Value!.Shared!;

        Assert.Equal("schema.png", Assert.Single(shared.Learning.Content.Pictures).Name);
        Assert.Equal(0, shared.LostPictures);
        Assert.NotNull(await _hub.Pictures.FindAsync(shared.Learning.Content.Pictures[0], TestToken));
    }

    [Fact]
    public async Task Pictures_that_expired_before_their_author_agreed_are_told_and_the_learning_comes_without_them()
    {
        var (gone, there) = (SomePicture.File("gone.png"), SomePicture.File("there.png"));
        _hub.Files.Setup(files => files.FetchAsync(gone, Picture.MaxBytes, TestToken)).ReturnsAsync(MemberFileRefusals.Gone("gone.png"));
        _hub.Files.Setup(files => files.FetchAsync(there, Picture.MaxBytes, TestToken)).ReturnsAsync(SomePicture.Png());
        var saving = await BeginAsync(_hub.Brian, gone, there);
        await SubmitAsync(_hub.Brian, saving, Some.Form());

        var shared = (await AnswerAsync(_hub.Amina, saving, agrees: true)).Value!.Shared!;

        Assert.Equal("there.png", Assert.Single(shared.Learning.Content.Pictures).Name);
        Assert.Equal(1, shared.LostPictures);
    }

    [Fact]
    public async Task More_pictures_than_a_learning_has_room_for_are_left_at_the_message()
    {
        var saving = await BeginAsync(_hub.Brian, [.. Enumerable.Range(1, 6).Select(i => SomePicture.File($"{i}.png"))]);

        Assert.Equal(["1.png", "2.png", "3.png", "4.png"], saving.Attached.Select(file => file.Name));
    }

    [Fact]
    public async Task Tags_are_given_in_the_form_and_read_as_everywhere()
    {
        var saving = await BeginAsync(_hub.Amina);

        var refused = await _hub.Savings.SubmitAsync(_hub.Amina, saving.Id, LearningKind.Concept, Some.Form(), ["a", "b", "c", "d", "e", "f"], TestToken);
        var shared = await _hub.Savings.SubmitAsync(_hub.Amina, saving.Id, LearningKind.Concept, Some.Form(), ["Postgres"], TestToken);

        Assert.Equal(LearningRefusals.TooManyTags, refused.Refusal);
        Assert.Equal([Core.Tags.Tag.Read("postgresql").Value], shared.Value!.Shared!.Learning.Content.Tags);
    }

    private async Task<MessageSaving> BeginAsync(Caller saver, params MemberFile[] attached) =>
        (await _hub.Savings.BeginAsync(saver, _hub.Amina.Member, Message, attached, TestToken)).Value!;

    private Task<Outcome<SubmittedSaving>> SubmitAsync(Caller saver, MessageSaving saving, LearningForm form) =>
        _hub.Savings.SubmitAsync(saver, saving.Id, LearningKind.Concept, form, [], TestToken);

    private Task<Outcome<SubmittedSaving>> AnswerAsync(Caller who, MessageSaving saving, bool agrees) =>
        _hub.Savings.AnswerAsync(who.Member, who.Interaction, saving.Id, agrees, TestToken);
}
