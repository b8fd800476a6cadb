using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Core.Tags;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Reminders;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

[InGuild]
[Group("session", "Meet others to code together")]
public sealed class SessionModule(
    SessionService sessions, SessionPlanner planner, SessionPolls polls, Drafts drafts, TimeProvider time) : NexusModule
{
    [SlashCommand("schedule", "Plan a session that others can join")]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.Private)]
    public async Task ScheduleAsync(
        [Summary(description: "What you will do together")][MaxLength(SessionContent.MaxTitleLength)] string title,
        [Summary(description: "Like: tomorrow 18:00, fri 18:30, every tue 17:00 for 6 weeks")]
        [MaxLength(WhenParser.MaxLength)][Autocomplete<WhenAutocomplete>] string when,
        [Summary(description: "Like: 45 min, 1h30m; one hour if you leave it out")][MaxLength(40)] string? length = null,
        [Summary(description: "Like: every week, every 2 weeks until 20 Dec, monthly on the last fri")]
        [MaxLength(WhenParser.MaxLength)][Autocomplete<RepeatAutocomplete>] string? repeat = null,
        [Summary(description: "For how many, you among them; as many as like if you leave it out")]
        [MinValue(1)][MaxValue(SessionContent.MaxSeats)] int? seats = null,
        [Summary(description: "A channel or a thread; its own thread if you leave it out")]
        [ChannelTypes(ChannelType.Voice, ChannelType.Text, ChannelType.PublicThread)] IGuildChannel? channel = null,
        [Summary(description: "Or a link, or any other place")][MaxLength(SessionPlace.MaxLength)] string? place = null,
        [Summary(description: "For whom it is above all")] Track? track = null,
        [Summary(description: "Or for which cohort")][MaxLength(Profile.MaxCohortLength)] string? cohort = null,
        [Summary(description: "Up to five, with commas")][MaxLength(200)][Autocomplete<TagAutocomplete>] string? tags = null,
        [Summary(description: "What it is about, and what to bring")][MaxLength(SessionContent.MaxTextLength)] string? text = null,
        [Summary(description: "Start typing a city. The first one is kept as yours, later ones hold once")]
        [MaxLength(Zones.LongestId)][Autocomplete<ZoneAutocomplete>] string? zone = null)
    {
        var form = new SessionForm(title)
        {
            Text = text,
            Length = length,
            Seats = seats?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Channel = channel is null ? null : SessionPlaces.Of(channel),
            Track = track,
            Cohort = cohort,
            Tags = tags,
        };
        var request = new ScheduleSession(channel is null ? SessionPlaces.Put(form, Context.Guild, place) : form, when) { Repeat = repeat, Zone = zone };
        await SayAsync(await planner.PlanAsync(Caller, request, Aborted));
    }

    [SlashCommand("find-time", "Find a time that suits several, by your free hours and a poll")]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.Private)]
    public async Task FindTimeAsync(
        [Summary(description: "What you will do together")][MaxLength(SessionContent.MaxTitleLength)] string title,
        [Summary(description: "@ each of them; whoever likes to answers if you leave it out")][MaxLength(300)] string? members = null,
        [Summary(description: "Like: 45 min, 1h30m; one hour if you leave it out")][MaxLength(40)] string? length = null,
        [Summary(description: "Within how many days; 14 if you leave it out")][MinValue(1)][MaxValue(FindTime.MostDays)] int days = FindTime.UsualDays,
        [Summary(description: "For how many, you among them; as many as like if you leave it out")]
        [MinValue(1)][MaxValue(SessionContent.MaxSeats)] int? seats = null,
        [Summary(description: "A voice channel, a link or any other place; its own thread if you leave it out")]
        [MaxLength(SessionPlace.MaxLength)] string? place = null,
        [Summary(description: "Up to five, with commas")][MaxLength(200)][Autocomplete<TagAutocomplete>] string? tags = null,
        [Summary(description: "What it is about, and what to bring")][MaxLength(SessionContent.MaxTextLength)] string? text = null)
    {
        var invited = MentionedMembers.Read(members);
        if (invited.Value is not { } named)
        {
            await RefuseAsync(invited.Refusal!);
            return;
        }

        var form = new SessionForm(title)
        {
            Text = text,
            Length = length,
            Seats = seats?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Tags = tags,
        };
        var found = await polls.PlanAsync(Caller, new FindTime(SessionPlaces.Put(form, Context.Guild, place), named, days), Aborted);
        await AnswerAsync(found, planned => PollCard.Preview(planned, drafts.Keep(Caller.Member, planned)));
    }

    [SlashCommand("list", "See what is coming, and join it")]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Private)]
    public async Task ListAsync(
        [Summary(description: "All that are ahead if you leave it out")] SessionListing which = SessionListing.All,
        [Summary(description: "Those with this tag")][MaxLength(40)][Autocomplete<TagAutocomplete>] string? tag = null)
    {
        var read = string.IsNullOrWhiteSpace(tag) ? default(Tag?) : Tag.Read(tag) is { Refusal: null, Value: var known } ? known : null;
        var promised = await sessions.ListPromisedAsync(Caller, Filter(which, read), Aborted);
        await AnswerAsync(
            await sessions.ListAsync(Caller, Filter(which, read), Aborted), found => SessionListView.Page(found, promised, page: 1, which, read));
    }

    [SlashCommand("view", "Open a session")]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Private)]
    public Task ViewAsync([Summary(description: "Start typing its title")][MaxLength(100)][Autocomplete<SessionAutocomplete>] string session) =>
        Guid.TryParseExact(session, "N", out var id) ? ShowAsync(new SessionId(id)) : RefuseAsync(SessionRefusals.PickOne);

    [ComponentInteraction(SessionIds.Open, ignoreGroupNames: true)]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Private)]
    public Task OpenAsync(string[] chosen) => ViewAsync(chosen.FirstOrDefault() ?? "");

    [ComponentInteraction(SessionIds.PagePattern, ignoreGroupNames: true)]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Update)]
    public async Task TurnPageAsync(int page, SessionListing which, string tag)
    {
        Tag? known = SessionIds.TagIn(tag) is { } key ? Tag.FromKey(key) : null;
        var found = await sessions.ListAsync(Caller, Filter(which, known), Aborted);
        var promised = await sessions.ListPromisedAsync(Caller, Filter(which, known), Aborted);
        await (found.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(SessionListView.Page(found.Value!, promised, page, which, known)));
    }

    private async Task ShowAsync(SessionId id) =>
        await AnswerAsync(await sessions.GetAsync(Caller, id, Aborted), found => SessionView.Build(found, time.GetCurrentInstant()));

    private SessionFilter Filter(SessionListing which, Tag? tag) =>
        new(which == SessionListing.Mine ? Caller.Member : null, which == SessionListing.ThisWeek, tag);
}
