using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

/// <summary>Members report a learning; moderators hide it, or leave it as it is.</summary>
public sealed class LearningReports(ILearningStore store, GuildSettingsService settings, LearningWriter writer, TimeProvider time)
{
    public async Task<Outcome<Report>> ReportAsync(Caller caller, LearningId id, string reason, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReportLearning, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var read = PublishedText.Read(reason, "reason", Report.MaxReasonLength);
        if (read.Refusal is not null)
            return read.Refusal;
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { IsShown: true } learning)
            return LearningRefusals.NotFound;
        if (learning.Author == caller.Member)
            return LearningRefusals.OwnReport;

        var report = new Report(id, caller.Member, read.Value!, time.GetCurrentInstant());
        await store.AddReportAsync(caller.Guild, report, cancellationToken);
        return report;
    }

    /// <summary>What waits for a decision, the longest waiting first.</summary>
    public async Task<Outcome<IReadOnlyList<ReportedLearning>>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.DecideReports, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var waiting = new List<ReportedLearning>();
        foreach (var reports in (await store.ListReportsAsync(caller.Guild, cancellationToken)).GroupBy(report => report.Learning))
        {
            if (await store.FindAsync(caller.Guild, reports.Key, cancellationToken) is { IsShown: true } learning)
                waiting.Add(new ReportedLearning(learning, [.. reports]));
        }

        return waiting;
    }

    public Task<Outcome<Learning>> HideAsync(Caller caller, LearningId id, SeenReports seen, CancellationToken cancellationToken) => DecideAsync(
        caller,
        id,
        seen,
        new LearningDeed(AuditKind.HideLearning, Capability.DecideReports, (learning, now) => learning with { Hidden = new Removal(caller.Member, now) })
        {
            Tells = NoticeKind.LearningHidden,
        },
        cancellationToken);

    /// <summary>Leaves the learning as it is; what was seen of its reports is decided.</summary>
    public Task<Outcome<Learning>> DismissAsync(Caller caller, LearningId id, SeenReports seen, CancellationToken cancellationToken) => DecideAsync(
        caller,
        id,
        seen,
        new LearningDeed(AuditKind.DismissReports, Capability.DecideReports, static (learning, _) => learning),
        cancellationToken);

    /// <summary>Shows what was hidden. Reports that nobody saw before wait again.</summary>
    public Task<Outcome<Learning>> ShowAgainAsync(Caller caller, LearningId id, CancellationToken cancellationToken) => writer.DoAsync(
        caller,
        id,
        new LearningDeed(AuditKind.UnhideLearning, Capability.DecideReports, static (learning, _) => learning with { Hidden = null })
        {
            Finds = static learning => learning is { Hidden: not null, Deleted: null },
        },
        cancellationToken);

    private Task<Outcome<Learning>> DecideAsync(
        Caller caller, LearningId id, SeenReports seen, LearningDeed deed, CancellationToken cancellationToken)
    {
        var decided = deed with
        {
            Apply = (learning, now) => learning.Version == seen.Version ? deed.Apply(learning, now) : LearningRefusals.ReportedMeanwhile,
            Settles = seen.Among,
        };
        return writer.DoAsync(caller, id, decided, cancellationToken);
    }
}
