using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Members;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>Shows what was understood of a session, asks for a zone that is missing, or says what to put right; what was typed is kept in any case.</summary>
public sealed class SessionPlanner(SessionScheduling scheduling, MemberService members, Drafts drafts, TimeProvider time)
{
    private const string ZoneQuestion =
        "Which time zone are you in? I keep the one you choose here. If yours is not listed, run `/session schedule` again and add your city as `zone`.";

    internal async Task<Response> PlanAsync(Caller caller, ScheduleSession request, CancellationToken cancellationToken)
    {
        var outcome = await scheduling.PlanAsync(caller, request, cancellationToken);
        var draft = drafts.Keep(caller.Member, new ScheduleDraft(request, outcome.Value));
        return outcome.Refusal is not { } refusal ? SessionPreview.Show(outcome.Value!, draft, time.GetCurrentInstant())
            : refusal == TimeRefusals.ZoneNeeded ? new Response(ZoneQuestion, Components: ZoneMenu.Build(members, SessionIds.Zone(draft)))
            : EditAgain.Offer(refusal, SessionIds.Again(draft));
    }
}
