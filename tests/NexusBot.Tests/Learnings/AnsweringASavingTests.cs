using Moq;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Tests.Learnings.Pictures;

namespace NexusBot.Tests.Learnings;

/// <summary>What happens while the pictures of a message are fetched: agreeing takes as long as that takes.</summary>
public sealed class AnsweringASavingTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Who_thinks_better_of_it_meanwhile_is_not_shared()
    {
        var saving = await AskedAsync();
        Meanwhile(async () => Assert.Null((await AnswerAsync(saving, agrees: false)).Refusal));

        var agreed = await AnswerAsync(saving, agrees: true);

        Assert.Equal(SavingRefusals.NotFound, agreed.Refusal);
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData(Erasure.Everything)]
    [InlineData(Erasure.LeaveSharedWork)]
    public async Task Nothing_is_shared_in_the_name_of_who_had_themselves_erased_meanwhile(Erasure erasure)
    {
        var saving = await AskedAsync();
        Meanwhile(() => _hub.Records.EraseAsync(_hub.Brian, erasure, TestToken));

        var agreed = await AnswerAsync(saving, agrees: true);

        Assert.Equal(SavingRefusals.NotFound, agreed.Refusal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Whenever_it_is_agreed_to_while_its_saver_is_erased_nothing_in_their_name_remains()
    {
        var stores = _hub.Erasables.ToList();
        for (var erased = 0; erased <= stores.Count; erased++)
        {
            var saving = await AskedAsync();
            foreach (var store in stores.Take(erased))
                await store.EraseMemberAsync(saving.Guild, saving.Saver, TestToken);
            await AnswerAsync(saving, agrees: true);
            foreach (var store in stores.Skip(erased))
                await store.EraseMemberAsync(saving.Guild, saving.Saver, TestToken);

            Assert.Equal((erased, 0), (erased, await CountAsync()));
        }
    }

    [Fact]
    public async Task A_message_of_ones_own_is_shared_once_by_two_forms_at_once()
    {
        var saving = (await _hub.Savings.BeginAsync(_hub.Amina, _hub.Amina.Member, "Two ways.", [SomePicture.File()], TestToken)).Value!;
        Meanwhile(async () => Assert.Null((await SubmitAsync(_hub.Amina, saving, "One")).Refusal));

        var second = await SubmitAsync(_hub.Amina, saving, "Another");

        Assert.Equal(SavingRefusals.NotFound, second.Refusal);
        Assert.Equal(1, await CountAsync());
    }

    /// <summary>This happens while the first picture is fetched.</summary>
    private void Meanwhile(Func<Task> happens)
    {
        var isFirst = true;
        _hub.Files.Setup(files => files.FetchAsync(It.IsAny<MemberFile>(), Picture.MaxBytes, TestToken)).Returns(async () =>
        {
            if (isFirst)
            {
                isFirst = false;
                await happens();
            }

            return SomePicture.Png();
        });
    }

    private async Task<MessageSaving> AskedAsync()
    {
        _hub.Files.Setup(files => files.FetchAsync(It.IsAny<MemberFile>(), Picture.MaxBytes, TestToken)).ReturnsAsync(SomePicture.Png());
        var saving = (await _hub.Savings.BeginAsync(_hub.Brian, _hub.Amina.Member, "Two ways.", [SomePicture.File()], TestToken)).Value!;
        Assert.Null((await SubmitAsync(_hub.Brian, saving, "Two ways")).Refusal);
        return saving;
    }

    private Task<Outcome<SubmittedSaving>> SubmitAsync(Caller saver, MessageSaving saving, string title) =>
        _hub.Savings.SubmitAsync(saver, saving.Id, LearningKind.Concept, Some.Form(title), [], TestToken);

    private Task<Outcome<SubmittedSaving>> AnswerAsync(MessageSaving saving, bool agrees) =>
        _hub.Savings.AnswerAsync(saving.OriginalAuthor, _hub.Amina.Interaction, saving.Id, agrees, TestToken);

    private async Task<int> CountAsync() => (await _hub.Search.FindAsync(_hub.Grace, "", page: 1, TestToken)).Value!.Page.Items.Count;
}
