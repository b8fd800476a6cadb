using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Reporting a learning, and what moderators decide.</summary>
[InGuild]
public sealed class ReportModule(LearningReports reports, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Press Report again.";

    [ComponentInteraction(ReportIds.ReportPattern)]
    [Needs(Capability.ReportLearning)]
    [Answers(Answer.Modal)]
    public Task WriteAsync(LearningId id) => OpenAsync(ReportIds.Form(id), new ReportForm());

    [ModalInteraction(ReportIds.FormPattern)]
    [Needs(Capability.ReportLearning)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(LearningId id, ReportForm form)
    {
        var outcome = await reports.ReportAsync(Caller, id, form.Reason ?? "", Aborted);
        await ReplaceAsync(outcome.Refusal is { } refusal
            ? KeepTyped(refusal, new ReportDraft(id, form.Reason ?? ""))
            : "Thank you. The moderators see it with `/hub reports`; nobody else learns that you reported it.");
    }

    [ComponentInteraction(ReportIds.AgainPattern)]
    [Needs(Capability.ReportLearning)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<ReportDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(ReportIds.Form(typed.Learning), new ReportForm { Reason = Graphemes.Beginning(typed.Reason, Report.MaxReasonLength) })
        : ReplaceAsync(Expired);

    [ComponentInteraction(ReportIds.List)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task ListAsync() => await ReplaceAsync(await reports.ListAsync(Caller, Aborted), ReportsView.List);

    [ComponentInteraction(ReportIds.Open)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task ShowAsync(string[] chosen) => await ReplaceAsync(
        await reports.ListAsync(Caller, Aborted), waiting => Find(waiting, chosen.FirstOrDefault(), before: "", ReportsView.DecidedMeanwhile));

    [ComponentInteraction(ReportIds.HidePattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task HideAsync(string decided)
    {
        var (id, seen) = ReportIds.ReadDecision(decided);
        var outcome = await reports.HideAsync(Caller, id, seen, Aborted);
        await (outcome.Refusal == LearningRefusals.ReportedMeanwhile ? ShowAnewAsync(id) : ReplaceAsync(outcome, ReportsView.Hidden));
    }

    [ComponentInteraction(ReportIds.DismissPattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task DismissAsync(string decided)
    {
        var (id, seen) = ReportIds.ReadDecision(decided);
        var outcome = await reports.DismissAsync(Caller, id, seen, Aborted);
        await (outcome.Refusal is not { } refusal ? ShowNextAsync(id, "These are decided. ", ReportsView.Decided("It stays as it is, and its reports are decided."))
            : refusal == LearningRefusals.ReportedMeanwhile ? ShowAnewAsync(id)
            : RefuseAsync(refusal));
    }

    [ComponentInteraction(ReportIds.UnhidePattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task UnhideAsync(LearningId id) => await ReplaceAsync(
        await reports.ShowAgainAsync(Caller, id, Aborted), _ => ReportsView.Decided("It is shown again. Its card returns in a moment."));

    private Task ShowAnewAsync(LearningId id) => ShowNextAsync(id, $"{DiscordFormat.Of(LearningRefusals.ReportedMeanwhile)}\n", ReportsView.DecidedMeanwhile);

    // What of it is left to decide takes the place of what was decided.
    private async Task ShowNextAsync(LearningId id, string before, Response gone) => await ReplaceAsync(
        await reports.ListAsync(Caller, Aborted), waiting => Find(waiting, id.ToString(), before, gone));

    /// <param name="gone">What is said if nothing of it is left to decide.</param>
    private static Response Find(IReadOnlyList<ReportedLearning> waiting, string? id, string before, Response gone) =>
        waiting.FirstOrDefault(reported => reported.Learning.Id.ToString() == id) is { } found ? ReportsView.Show(found, before) : gone;

    private Response KeepTyped(Refusal refusal, ReportDraft draft) =>
        EditAgain.Offer(refusal, ReportIds.Again(drafts.Keep(Caller.Member, draft)));
}
