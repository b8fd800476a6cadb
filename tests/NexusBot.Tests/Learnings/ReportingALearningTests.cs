using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class ReportingALearningTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Nobody_reports_their_own()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var own = await _hub.Reports.ReportAsync(_hub.Amina, learning.Id, "Not mine.", TestToken);
        var others = await _hub.Reports.ReportAsync(_hub.Brian, learning.Id, "Rude.", TestToken);

        Assert.Equal(LearningRefusals.OwnReport, own.Refusal);
        Assert.Null(others.Refusal);
        Assert.Equal(_hub.Brian.Member, Assert.Single(Assert.Single((await _hub.Reports.ListAsync(_hub.Wanjiru, TestToken)).Value!).Reports).By);
    }
}
