using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Reminders;

namespace NexusBot.Modules.Members;

[InGuild]
[Group("profile", "Who you are, and who sees it")]
public sealed class ProfileModule(ProfileService profiles, PersonalRecords records) : NexusModule
{
    [SlashCommand("show", "See your profile, or what a member shows of theirs")]
    [Needs(Capability.SeeProfile)]
    [Answers(Answer.Private)]
    public async Task ShowAsync([Summary(description: "Yours, if you name nobody")] IUser? member = null)
    {
        var shown = new MemberId((member ?? Context.User).Id);
        await AnswerAsync(await profiles.ViewAsync(Caller, shown, Aborted), profile => ProfileCard.Of(profile, Context));
    }

    [SlashCommand("edit", "Change your profile, and who sees what of it")]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Private)]
    public async Task EditAsync(
        [Summary(description: "Start typing a city to set your time zone")][MaxLength(Zones.LongestId)][Autocomplete<ZoneAutocomplete>] string? zone = null)
    {
        if (zone is not null && (await profiles.SetZoneAsync(Caller, zone, Aborted)).Refusal is { } refusal)
            await RefuseAsync(refusal);
        else
            await SayAsync(ProfileCard.Edit(await profiles.GetOwnAsync(Caller, Aborted)));
    }

    [SlashCommand("notifications", "Choose what you are told by direct message, and when not")]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Private)]
    public async Task ShowNotificationsAsync() => await SayAsync(NotificationsView.Of(await profiles.GetOwnAsync(Caller, Aborted)));

    [SlashCommand("data", "See what is kept of you, take it along, or have it erased")]
    [Needs(Capability.SeeOwnRecords)]
    [Answers(Answer.Private)]
    public async Task ShowRecordsAsync() =>
        await AnswerAsync(await records.TellAsync(Caller, Aborted), file => RecordsView.Of(file, Context.Guild!.Name));
}
