using NexusBot.Core;
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

    [Fact]
    public async Task What_was_reported_since_a_moderator_looked_is_not_decided_with_what_they_saw()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var seen = await ReportedAsync(learning, _hub.Brian);
        await ReportedAsync(learning, _hub.Grace);

        var left = await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, seen, TestToken);
        var hidden = await _hub.Reports.HideAsync(_hub.Wanjiru, learning.Id, seen, TestToken);

        Assert.Equal((LearningRefusals.ReportedMeanwhile, LearningRefusals.ReportedMeanwhile), (left.Refusal, hidden.Refusal));
        Assert.Equal([_hub.Brian.Member, _hub.Grace.Member], (await WaitingAsync())!.Reports.Select(report => report.By));
    }

    [Fact]
    public async Task A_report_that_was_worded_anew_since_is_another_one()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var seen = await ReportedAsync(learning, _hub.Brian);
        await ReportedAsync(learning, _hub.Brian);

        var left = await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, seen, TestToken);

        Assert.Equal(LearningRefusals.ReportedMeanwhile, left.Refusal);
    }

    [Fact]
    public async Task What_was_edited_since_a_moderator_looked_is_looked_at_again()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var seen = await ReportedAsync(learning, _hub.Brian);
        await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(learning.Id, 1, new LearningPart.Text("Much ruder.")), TestToken);

        var left = await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, seen, TestToken);

        Assert.Equal(LearningRefusals.ReportedMeanwhile, left.Refusal);
        Assert.NotNull(await WaitingAsync());
    }

    [Fact]
    public async Task Of_many_reports_those_are_decided_that_were_shown()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        foreach (var member in (ulong[])[201, 202, 203, 204, 205, 206])
            await ReportedAsync(learning, _hub.Member(member));

        var left = await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, SeenReports.Of((await WaitingAsync())!, shown: 5), TestToken);

        Assert.Null(left.Refusal);
        Assert.Equal(new MemberId(206), Assert.Single((await WaitingAsync())!.Reports).By);
        await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, SeenReports.Of((await WaitingAsync())!, shown: 5), TestToken);
        Assert.Null(await WaitingAsync());
    }

    [Fact]
    public async Task What_nobody_saw_before_it_was_hidden_waits_until_it_is_shown_again()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await ReportedAsync(learning, _hub.Brian);
        await ReportedAsync(learning, _hub.Grace);

        await _hub.Reports.HideAsync(_hub.Wanjiru, learning.Id, SeenReports.Of((await WaitingAsync())!, shown: 1), TestToken);
        var whileHidden = await WaitingAsync();
        await _hub.Reports.ShowAgainAsync(_hub.Wanjiru, learning.Id, TestToken);

        Assert.Null(whileHidden);
        Assert.Equal(_hub.Grace.Member, Assert.Single((await WaitingAsync())!.Reports).By);
    }

    [Fact]
    public async Task Nothing_is_decided_by_who_saw_nothing()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await ReportedAsync(learning, _hub.Brian);

        var left = await _hub.Reports.DismissAsync(_hub.Wanjiru, learning.Id, SeenReports.Nothing, TestToken);

        Assert.Equal(LearningRefusals.ReportedMeanwhile, left.Refusal);
    }

    /// <summary>Somebody reports it, and a moderator looks.</summary>
    private async Task<SeenReports> ReportedAsync(Learning learning, Caller by)
    {
        _hub.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await _hub.Reports.ReportAsync(by, learning.Id, "Rude.", TestToken)).Refusal);
        return SeenReports.Of((await WaitingAsync())!, shown: 5);
    }

    private async Task<ReportedLearning?> WaitingAsync() =>
        (await _hub.Reports.ListAsync(_hub.Wanjiru, TestToken)).Value!.SingleOrDefault();
}
