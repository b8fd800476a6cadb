using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class MarkingHelpfulTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Each_members_vote_counts()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, learning.Id, TestToken);

        var outcome = await _hub.Learnings.MarkHelpfulAsync(_hub.Grace, learning.Id, TestToken);

        Assert.Equal((2, 1), (outcome.Value!.HelpfulCount, outcome.Value.Version));
    }

    [Fact]
    public async Task A_second_press_is_told_that_it_is_counted_already()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, learning.Id, TestToken);

        var outcome = await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, learning.Id, TestToken);

        Assert.Equal(LearningRefusals.AlreadyHelpful, outcome.Refusal);
        Assert.Equal(1, (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Value!.HelpfulCount);
    }

    [Fact]
    public async Task The_same_interaction_counts_once_and_is_answered_as_before()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var caller = _hub.Brian;
        await _hub.Learnings.MarkHelpfulAsync(caller, learning.Id, TestToken);

        var outcome = await _hub.Learnings.MarkHelpfulAsync(caller, learning.Id, TestToken);

        Assert.Equal(1, outcome.Value!.HelpfulCount);
    }

    [Fact]
    public async Task Ones_own_learning_cannot_be_voted_for()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        Assert.Equal(LearningRefusals.OwnLearning, (await _hub.Learnings.MarkHelpfulAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task In_another_guild_there_is_no_such_learning()
    {
        var learning = await _hub.ShareAsync(_hub.Brian);

        Assert.Equal(LearningRefusals.NotFound, (await _hub.Learnings.MarkHelpfulAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
    }
}
