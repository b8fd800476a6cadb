using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class KeepingForOneselfTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Who_opens_a_learning_sees_whether_it_is_in_their_own_list()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await _hub.Learnings.SetSavedAsync(_hub.Amina, learning.Id, isSaved: true, TestToken);

        var mine = await _hub.Learnings.OpenAsync(_hub.Amina, learning.Id, TestToken);
        var theirs = await _hub.Learnings.OpenAsync(_hub.Wanjiru, learning.Id, TestToken);
        await _hub.Learnings.SetSavedAsync(_hub.Amina, learning.Id, isSaved: false, TestToken);
        var after = await _hub.Learnings.OpenAsync(_hub.Amina, learning.Id, TestToken);

        Assert.Equal((learning.Id, true), (mine.Value!.Learning.Id, mine.Value.IsSaved));
        Assert.False(theirs.Value!.IsSaved);
        Assert.False(after.Value!.IsSaved);
    }

    [Fact]
    public async Task What_is_out_of_sight_opens_for_nobody()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await _hub.Removal.DeleteAsync(_hub.Amina, learning.Id, TestToken);

        Assert.Equal(LearningRefusals.NotFound, (await _hub.Learnings.OpenAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
    }
}
