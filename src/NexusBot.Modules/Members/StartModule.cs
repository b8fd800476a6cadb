using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Reminders;

namespace NexusBot.Modules.Members;

[InGuild]
public sealed class StartModule(ProfileService profiles, MemberService members) : NexusModule
{
    [SlashCommand("start", "Tell who you are, in a minute; leave and come back as you like")]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Private)]
    public async Task StartAsync(
        [Summary(description: "Start typing a city to set your time zone")][MaxLength(Zones.LongestId)][Autocomplete<ZoneAutocomplete>] string? zone = null)
    {
        if (zone is not null && (await profiles.SetZoneAsync(Caller, zone, Aborted)).Refusal is { } refusal)
            await RefuseAsync(refusal);
        else
            await SayAsync(StepView.Next(await profiles.GetOwnAsync(Caller, Aborted), () => members.SearchZones("")));
    }

    [ComponentInteraction(ProfileIds.SkipPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task SkipAsync(ProfileStep step)
    {
        var outcome = await profiles.SkipAsync(Caller, step, Aborted);
        if (outcome.Value is { } profile)
            await UpdateAsync(StepView.Next(profile, () => members.SearchZones("")));
        else
            await RefuseAsync(outcome.Refusal!);
    }
}
