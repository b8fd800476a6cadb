using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Members;

namespace NexusBot.Modules.Reminders;

[InGuild]
[Group("remind", "Messages that come at the right time")]
public sealed class ReminderModule(ReminderService reminders, MemberService members, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/remind me` again.";

    private const string ZoneQuestion =
        "Which time zone are you in? I keep the one you choose here. If yours is not listed, run `/remind me` again and add your city as `zone`.";

    [SlashCommand("me", "Get a private message at the time you choose")]
    [Needs(Capability.SetReminder)]
    [Answers(Answer.Private)]
    public async Task RemindMeAsync(
        [Summary(description: "What to remind you of")][MaxLength(Reminder.MaxTextLength)] string text,
        [Summary(description: "Like: in 10 minutes, tomorrow 18:00, every tue 17:00")]
        [MaxLength(WhenParser.MaxLength)][Autocomplete<WhenAutocomplete>] string when,
        [Summary(description: "Like: every week, every weekday until 20 Dec, monthly on the last fri")]
        [MaxLength(WhenParser.MaxLength)][Autocomplete<RepeatAutocomplete>] string? repeat = null,
        [Summary(description: "Start typing a city. The first one is kept as yours, later ones hold once")]
        [MaxLength(Zones.LongestId)][Autocomplete<ZoneAutocomplete>] string? zone = null) =>
        await SayAsync(await SetAsync(new RemindMe(text, when, zone) { Repeat = repeat }));

    [SlashCommand("list", "See what is waiting for you, and delete it")]
    [Needs(Capability.ReadOwnReminder)]
    [Answers(Answer.Private)]
    public async Task ListAsync() => await SayAsync(ReminderListView.Page(await reminders.ListOpenAsync(Caller, Aborted), page: 1));

    [ModalInteraction(ReminderIds.FormPattern, ignoreGroupNames: true)]
    [Needs(Capability.SetReminder)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(ulong channel, ulong message, ReminderForm form) =>
        await ReplaceAsync(await SetAsync(form.ToRequest(channel, message)));

    [ComponentInteraction(ReminderIds.AgainPattern, ignoreGroupNames: true)]
    [Needs(Capability.SetReminder)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<RemindMe>(Caller.Member, draft) is { } request
        ? OpenAsync(ReminderIds.Form(request.About), ReminderForm.Of(request))
        : ReplaceAsync(Expired);

    [ComponentInteraction(ReminderIds.ZonePattern, ignoreGroupNames: true)]
    [Needs(Capability.SetOwnZone)]
    [Answers(Answer.Update)]
    public async Task ChooseZoneAsync(string draft, string[] chosen)
    {
        var zone = await members.SetZoneAsync(Caller, chosen[0], Aborted);
        if (zone.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else if (drafts.Find<RemindMe>(Caller.Member, draft) is { } request)
            await UpdateAsync(await SetAsync(request));
        else
            await UpdateAsync($"Your time zone is {zone.Value!.Id} now. {Expired}");
    }

    [ComponentInteraction(ReminderIds.ShowPattern, ignoreGroupNames: true)]
    [Needs(Capability.ReadOwnReminder)]
    [Answers(Answer.Private)]
    public async Task ShowAsync(ReminderId reminder) => await AnswerAsync(
        await reminders.GetOwnAsync(Caller, reminder, Aborted),
        found => new Response(Embed: ReminderWording.Private(found).Build(), Components: ReminderWording.Buttons(found)));

    private async Task<Response> SetAsync(RemindMe request)
    {
        var outcome = await reminders.RemindAsync(Caller, request, Aborted);
        if (outcome.Refusal is not { } refusal)
            return ReminderWording.Set(outcome.Value!, (await reminders.FindZoneAsync(Caller, request.Zone, Aborted)).Value);

        var draft = drafts.Keep(Caller.Member, request);
        return refusal == TimeRefusals.ZoneNeeded
            ? new Response(ZoneQuestion, Components: ZoneMenu.Build(members, ReminderIds.Zone(draft)))
            : EditAgain.Offer(refusal, ReminderIds.Again(draft));
    }
}
