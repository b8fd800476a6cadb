using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class ReviewingALearningTests : IAsyncLifetime
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _hub.SetUpAsync();

    public ValueTask DisposeAsync()
    {
        _hub.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_mentor_verifies_nothing_of_their_own_and_may_call_it_outdated()
    {
        var learning = await _hub.ShareAsync(_hub.Grace);

        var verified = await ReviewAsync(learning, ReviewVerdict.Verified);
        var outdated = await ReviewAsync(learning, ReviewVerdict.Outdated);

        Assert.Equal(LearningRefusals.OwnReview, verified.Refusal);
        Assert.Equal(ReviewVerdict.Outdated, outdated.Value!.Review!.Verdict);
    }

    [Fact]
    public async Task What_is_edited_after_a_verdict_was_judged_as_an_earlier_version_until_it_is_judged_again()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var verified = (await ReviewAsync(learning, ReviewVerdict.Verified)).Value!;

        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        var edited = (await EditAsync(learning, "Quite another text.")).Value!;
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        var again = (await ReviewAsync(edited, ReviewVerdict.Verified)).Value!;

        Assert.False(verified.WasEditedSinceReview);
        Assert.True(edited.WasEditedSinceReview);
        Assert.Equal(ReviewVerdict.Verified, edited.Review!.Verdict);
        Assert.False(again.WasEditedSinceReview);
    }

    [Fact]
    public async Task Nobody_vouches_for_what_was_written_after_they_looked()
    {
        var seen = await _hub.ShareAsync(_hub.Amina);
        await EditAsync(seen, "Written meanwhile.");

        var outcome = await ReviewAsync(seen, ReviewVerdict.Verified);

        Assert.Equal(LearningRefusals.ChangedMeanwhile, outcome.Refusal);
    }

    [Fact]
    public async Task What_was_said_is_taken_back_whatever_was_written_meanwhile()
    {
        var seen = await _hub.ShareAsync(_hub.Amina);
        await ReviewAsync(seen, ReviewVerdict.Outdated);
        await EditAsync(seen, "Written meanwhile.");

        var outcome = await ReviewAsync(seen, verdict: null);

        Assert.Null(outcome.Value!.Review);
    }

    private Task<Outcome<Learning>> ReviewAsync(Learning seen, ReviewVerdict? verdict) =>
        _hub.Reviews.ReviewAsync(_hub.Grace, seen.Id, verdict, seen.Version, TestToken);

    private Task<Outcome<Learning>> EditAsync(Learning seen, string text) =>
        _hub.Editing.EditAsync(_hub.Amina, new EditLearning(seen.Id, seen.Version, new LearningPart.Text(text)), TestToken);
}
