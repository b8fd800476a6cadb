using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>The two forms of a profile. What is refused in them waits behind "Edit again".</summary>
[InGuild]
public sealed class ProfileFormModule(ProfileService profiles, MemberService members, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/profile edit` again.";

    [ComponentInteraction(ProfileIds.WriteHoursPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Modal)]
    public async Task WriteHoursAsync(ProfileFlow flow)
    {
        var profile = await profiles.GetOwnAsync(Caller, Aborted);
        await OpenAsync(ProfileIds.Hours(flow, profile.Version), HoursForm.Of(profile.Hours.Length == 0 ? "" : HoursText.Write(profile.Hours)));
    }

    [ModalInteraction(ProfileIds.HoursPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task SubmitHoursAsync(ProfileFlow flow, int version, HoursForm form) => await UpdateAsync(Answered(
        ProfileStep.Hours, flow, await profiles.SetHoursAsync(Caller, form.Hours ?? "", version, Aborted), () => ProfileIds.HoursAgain(Keep(flow, form))));

    [ComponentInteraction(ProfileIds.HoursAgainPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Modal)]
    public async Task EditHoursAgainAsync(string draft)
    {
        if (drafts.Find<ProfileDraft<HoursForm>>(Caller.Member, draft) is not { } kept)
            await ReplaceAsync(Expired);
        else
            await OpenAsync(ProfileIds.Hours(kept.Flow, await VersionAsync()), HoursForm.Of(kept.Form.Hours));
    }

    [ComponentInteraction(ProfileIds.WriteSkillsPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Modal)]
    public async Task WriteSkillsAsync(ProfileFlow flow)
    {
        var profile = await profiles.GetOwnAsync(Caller, Aborted);
        await OpenAsync(ProfileIds.Skills(flow, profile.Version), SkillsInputs.Of(profile));
    }

    [ModalInteraction(ProfileIds.SkillsPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task SubmitSkillsAsync(ProfileFlow flow, int version, SkillsInputs inputs) => await UpdateAsync(Answered(
        ProfileStep.Skills,
        flow,
        await profiles.SetSkillsAsync(Caller, inputs.ToForm(), version, Aborted),
        () => ProfileIds.SkillsAgain(Keep(flow, inputs.ToForm()))));

    [ComponentInteraction(ProfileIds.SkillsAgainPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Modal)]
    public async Task EditSkillsAgainAsync(string draft)
    {
        if (drafts.Find<ProfileDraft<SkillsForm>>(Caller.Member, draft) is not { } kept)
            await ReplaceAsync(Expired);
        else
            await OpenAsync(ProfileIds.Skills(kept.Flow, await VersionAsync()), SkillsInputs.Of(kept.Form));
    }

    private async Task<int> VersionAsync() => (await profiles.GetOwnAsync(Caller, Aborted)).Version;

    private string Keep<TForm>(ProfileFlow flow, TForm form) => drafts.Keep(Caller.Member, new ProfileDraft<TForm>(flow, form));

    private Response Answered(ProfileStep step, ProfileFlow flow, Outcome<Profile> outcome, Func<string> again) =>
        outcome.Refusal is { } refusal
            ? StepView.Again(step, flow, refusal, again())
            : flow == ProfileFlow.Start
                ? StepView.Next(outcome.Value!, () => members.SearchZones(""))
                : ProfileCard.Edit(outcome.Value!);
}
