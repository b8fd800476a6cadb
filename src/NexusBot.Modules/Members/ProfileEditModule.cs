using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>The buttons and selects with which a profile is told and changed.</summary>
[InGuild]
public sealed class ProfileEditModule(ProfileService profiles, MemberService members) : NexusModule
{
    private static readonly Refusal s_unknownChoice = new("profile.unknown-choice", $"There is no such choice. Pick one from the list.");

    [ComponentInteraction(ProfileIds.Edit)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ShowPartsAsync() => await UpdateAsync(ProfileCard.Edit(await profiles.GetOwnAsync(Caller, Aborted)));

    [ComponentInteraction(ProfileIds.StepPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public Task AskAsync(ProfileStep step) => UpdateAsync(StepView.Ask(step, () => members.SearchZones("")));

    [ComponentInteraction(ProfileIds.ChoosePattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ChooseAsync(ProfileFlow flow, ProfileStep step, string[] chosen)
    {
        var outcome = await SaveAsync(step, chosen);
        if (outcome.Value is not { } profile)
            await RefuseAsync(outcome.Refusal!);
        else
            await UpdateAsync(flow == ProfileFlow.Start ? StepView.Next(profile, () => members.SearchZones("")) : ProfileCard.Edit(profile));
    }

    [ComponentInteraction(ProfileIds.Visibility)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ShowVisibilityAsync() => await UpdateAsync(VisibilityView.Of(await profiles.GetOwnAsync(Caller, Aborted)));

    [ComponentInteraction(ProfileIds.ChooseVisibility)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ChooseVisibilityAsync(string[] chosen)
    {
        var outcome = VisibilityView.Read(chosen.FirstOrDefault() ?? "") is var (field, visibility)
            ? await profiles.ShowToAsync(Caller, field, visibility, Aborted)
            : s_unknownChoice;
        if (outcome.Value is { } profile)
            await UpdateAsync(VisibilityView.Of(profile));
        else
            await RefuseAsync(outcome.Refusal!);
    }

    private async Task<Outcome<Profile>> SaveAsync(ProfileStep step, string[] chosen) => (step, chosen.FirstOrDefault()) switch
    {
        (ProfileStep.Track, var value) when Choices.Read<Track>(value) is { } track => await profiles.SetTrackAsync(Caller, track, Aborted),
        (ProfileStep.Goal, var value) when Choices.Read<Goal>(value) is { } goal => await profiles.SetGoalAsync(Caller, goal, Aborted),
        (ProfileStep.Zone, { } zone) => await profiles.SetZoneAsync(Caller, zone, Aborted),
        (ProfileStep.Hours, not null) => await profiles.SetHoursAsync(Caller, string.Join(", ", chosen), version: null, Aborted),
        _ => s_unknownChoice,
    };
}
