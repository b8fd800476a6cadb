using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Learnings.Exchange;

/// <summary>An import may end at any moment. What came until then is told and on record.</summary>
public sealed class CuttingAnImportShortTests : IDisposable
{
    private static readonly string s_sixty = "## Takeaways\n" + string.Concat(Enumerable.Range(1, 60).Select(n => $"- Sentence number {n}\n"));

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_before_the_import_was_cut_short_is_told_and_on_record()
    {
        await _hub.SetUpAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(_ => stop.CancelAsync(), stop.Token));

        Assert.Equal(["25 added, 0 changed"], await RecordedAsync());
        Assert.Equal([25], await ToldAsync());
    }

    [Fact]
    public async Task The_rest_is_told_and_on_record_as_another_import()
    {
        await _hub.SetUpAsync();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(_ => stop.CancelAsync(), stop.Token));
        _hub.Time.Advance(TimeSpan.FromMinutes(1));

        var report = await ImportAsync(static _ => Task.CompletedTask, TestToken);

        Assert.Equal((35, 25), (report.Count(ImportFate.Added), report.Count(ImportFate.Unchanged)));
        Assert.Equal(["35 added, 0 changed", "25 added, 0 changed"], await RecordedAsync());
        Assert.Equal([25, 35], (await ToldAsync()).Order());
    }

    [Fact]
    public async Task Whatever_becomes_of_those_who_watch_the_import_goes_on_and_is_told_and_on_record_once()
    {
        await _hub.SetUpAsync();

        var report = await ImportAsync(static _ => throw new TimeoutException("Discord is away."), TestToken);

        Assert.Equal((60, false), (report.Count(ImportFate.Added), report.IsUntold));
        Assert.Equal(["60 added, 0 changed"], await RecordedAsync());
        Assert.Equal([60], await ToldAsync());
    }

    [Fact]
    public async Task However_many_come_the_news_name_all_of_them()
    {
        await _hub.SetUpAsync();
        var drafts = Enumerable.Range(1, 2_200).Select(n => new LearningDraft(LearningKind.Takeaway, $"Sentence number {n}", "", "", []));

        await ImportAsync([.. drafts], static _ => Task.CompletedTask, TestToken);

        Assert.Equal(["2200 added, 0 changed"], await RecordedAsync());
        Assert.Equal([2_200], await ToldAsync());
    }

    public void Dispose() => _hub.Dispose();

    private Task<ImportReport> ImportAsync(Func<int, Task> progress, CancellationToken cancellationToken) =>
        ImportAsync(LearningImport.Read(s_sixty).Value!, progress, cancellationToken);

    private Task<ImportReport> ImportAsync(IReadOnlyList<LearningDraft> drafts, Func<int, Task> progress, CancellationToken cancellationToken) =>
        _hub.Desk.ImportAsync(
            new ImportOrder(GeneratedHub.Guild, _hub.Wanjiru.Member, _hub.Wanjiru.Interaction, _hub.Amina.Member, "README.md"),
            drafts,
            static _ => true,
            progress,
            cancellationToken);

    private async Task<IEnumerable<string?>> RecordedAsync() =>
        (await _hub.Audit.ReadAsync(GeneratedHub.Guild, actor: null, page: 1, TestToken)).Items.Where(entry => entry.What == AuditKind.ImportLearnings).Select(entry => entry.After);

    private async Task<List<int>> ToldAsync()
    {
        var told = new List<int>();
        foreach (var claim in await _hub.Outbox.ClaimDueAsync(_hub.Now, NodaTime.Duration.FromSeconds(1), new ClaimRoom(10), TestToken))
        {
            Assert.Equal(ImportNews.MessageKind, claim.Entry.Kind);
            told.Add((await _hub.Archive.FindNewsAsync(GeneratedHub.Guild, claim.Entry.Subject, TestToken))!.Learnings.Count);
        }

        return told;
    }
}
