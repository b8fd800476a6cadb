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

    [ComponentInteraction(ReportIds.Open)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.Private)]
    public async Task ShowAsync(string[] chosen)
    {
        var outcome = await reports.ListAsync(Caller, Aborted);
        if (outcome.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else if (outcome.Value!.FirstOrDefault(reported => reported.Learning.Id.ToString() == chosen.FirstOrDefault()) is { } reported)
            await SayAsync(ReportsView.Show(reported));
        else
            await SayAsync("Somebody has decided that one already. See what is left with `/hub reports`.");
    }

    [ComponentInteraction(ReportIds.HidePattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task HideAsync(LearningId id) => await ReplaceAsync(await reports.HideAsync(Caller, id, Aborted), ReportsView.Hidden);

    [ComponentInteraction(ReportIds.DismissPattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task DismissAsync(LearningId id) => await ReplaceAsync(
        await reports.DismissAsync(Caller, id, Aborted), _ => ReportsView.Decided("It stays as it is, and its reports are decided."));

    [ComponentInteraction(ReportIds.UnhidePattern)]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.InPlace)]
    public async Task UnhideAsync(LearningId id) => await ReplaceAsync(
        await reports.ShowAgainAsync(Caller, id, Aborted), _ => ReportsView.Decided("It is shown again. Its card returns in a moment."));

    private Response KeepTyped(Refusal refusal, ReportDraft draft) =>
        EditAgain.Offer(refusal, ReportIds.Again(drafts.Keep(Caller.Member, draft)));
}
