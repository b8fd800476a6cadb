using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>From the preview of a session to the session.</summary>
[InGuild]
public sealed class SessionScheduleModule(SessionScheduling scheduling, SessionPlanner planner, MemberService members, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/session schedule` again.";

    [ComponentInteraction(SessionIds.SchedulePattern)]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.Update)]
    public async Task ScheduleAsync(string draft)
    {
        if (drafts.Find<ScheduleDraft>(Caller.Member, draft) is not { Planned: { } planned })
        {
            await UpdateAsync(Expired);
            return;
        }

        var outcome = await scheduling.ScheduleAsync(Caller, planned, Aborted);
        await UpdateAsync(outcome.Refusal is { } refusal ? EditAgain.Offer(refusal, SessionIds.Again(draft)) : SessionPreview.Scheduled(outcome.Value!));
    }

    [ComponentInteraction(SessionIds.AgainPattern)]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<ScheduleDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(SessionIds.Form(draft), ScheduleInputs.Of(typed.Request))
        : ReplaceAsync(Expired);

    // What has no input in the form comes from the draft; without it the rest of what was typed still counts.
    [ModalInteraction(SessionIds.FormPattern)]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(string draft, ScheduleInputs inputs)
    {
        var before = drafts.Find<ScheduleDraft>(Caller.Member, draft)?.Request ?? new ScheduleSession(new SessionForm(""), "");
        await ReplaceAsync(await planner.PlanAsync(Caller, inputs.Into(before), Aborted));
    }

    [ComponentInteraction(SessionIds.ZonePattern)]
    [Needs(Capability.SetOwnZone)]
    [Answers(Answer.Update)]
    public async Task ChooseZoneAsync(string draft, string[] chosen)
    {
        var zone = await members.SetZoneAsync(Caller, chosen[0], Aborted);
        if (zone.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else if (drafts.Find<ScheduleDraft>(Caller.Member, draft) is { } typed)
            await UpdateAsync(await planner.PlanAsync(Caller, typed.Request, Aborted));
        else
            await UpdateAsync($"Your time zone is {zone.Value!.Id} now. {Expired}");
    }
}
