using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;

namespace NexusBot.Tests.Learnings;

/// <summary>Who is told of a change is decided by the learning that is changed, and not by what was read before.</summary>
public sealed class TellingOfAChangeTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Who_accepts_a_solution_while_it_is_rewritten_is_told_that_it_is_another_one()
    {
        var (challenge, solution) = await ProposedAsync();
        var late = After(challenge, () => _hub.Challenges.AcceptAsync(_hub.Amina, challenge.Id, solution, instead: false, TestToken));

        var rewritten = await late.RewriteAsync(_hub.Brian, challenge.Id, solution, "Quite differently.", TestToken);

        Assert.Null(rewritten.Value!.Accepted);
        Assert.Contains(NoticeKind.AcceptedSolutionChanged, await ToldAsync(_hub.Amina));
    }

    [Fact]
    public async Task A_solution_that_nobody_accepted_is_rewritten_without_a_word()
    {
        var (challenge, solution) = await ProposedAsync();

        Assert.Null((await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, solution, "Quite differently.", TestToken)).Refusal);

        Assert.DoesNotContain(NoticeKind.AcceptedSolutionChanged, await ToldAsync(_hub.Amina));
    }

    [Fact]
    public async Task Who_had_themselves_erased_meanwhile_and_left_their_work_is_told_nothing()
    {
        var challenge = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(kind: LearningKind.Challenge));
        var late = After(challenge, () => _hub.Records.EraseAsync(_hub.Amina, Erasure.LeaveSharedWork, TestToken));

        var proposed = await late.ProposeAsync(_hub.Brian, challenge.Id, "Like this.", TestToken);

        Assert.True(proposed.Value!.Author.IsNobody);
        Assert.Empty(await ToldAsync(_hub.Amina));
    }

    /// <summary>Challenges whose learning was read just before this happened.</summary>
    private ChallengeService After(Learning read, Func<Task> happens)
    {
        var (store, late) = (_hub.Pairing<ILearningStore>(), new Mock<ILearningStore>());
        late.Setup(mock => mock.FindAsync(read.Guild, read.Id, TestToken)).Returns(async () =>
        {
            var found = await store.FindAsync(read.Guild, read.Id, TestToken);
            await happens();
            return found;
        });
        late.Setup(mock => mock.ChangeAsync(read.Guild, read.Id, It.IsAny<LearningChange>(), It.IsAny<WriteMark>(), TestToken))
            .Returns((GuildId guild, LearningId id, LearningChange change, WriteMark mark, CancellationToken _) =>
                store.ChangeAsync(guild, id, change, mark, TestToken));
        return new(new LearningWriter(late.Object, _hub.Settings, _hub.Notices, _hub.Time, NullLogger<LearningWriter>.Instance));
    }

    private async Task<(Learning Challenge, SolutionId Solution)> ProposedAsync()
    {
        var challenge = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(kind: LearningKind.Challenge));
        var proposed = await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "Like this.", TestToken);
        return (proposed.Value!, proposed.Value!.Solutions[0].Id);
    }

    private async Task<IEnumerable<NoticeKind>> ToldAsync(Caller member) =>
        (await _hub.NoticeStore.ListNamingAsync(member.Guild, member.Member, TestToken))
            .Where(bundle => bundle.To == member.Member)
            .SelectMany(bundle => bundle.Notices)
            .Select(notice => notice.Kind);
}
