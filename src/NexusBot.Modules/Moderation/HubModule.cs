using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Exchange;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Pairing;
using NexusBot.Modules.Reminders;
using NexusBot.Modules.Rendering;
using NodaTime.Extensions;

namespace NexusBot.Modules.Moderation;

[InGuild]
[Group("hub", "Settings of this hub, for moderators")]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
public sealed class HubModule(
    GuildSettingsService settings,
    LearningReports reports,
    PairingDesk pairing,
    RoundService rounds,
    PartnerProfiles profiles,
    DocumentImport documents,
    HubExporter exporter,
    HubZip zip,
    Drafts drafts,
    AuditTrail trail,
    AuditTrailView trailView) : NexusModule
{
    [SlashCommand("channel", "Choose which channel is for what")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetChannelAsync(
        [Summary(description: "What the channel is for")] ChannelPurpose purpose,
        [Summary(description: "Where the cards appear")][ChannelTypes(ChannelType.Text, ChannelType.News)] ITextChannel channel)
    {
        var saved = await settings.SetChannelAsync(Caller, purpose, Choice(channel), Aborted);
        await AnswerAsync(saved, chosen => Saved(purpose, channel, chosen.Waiting));
    }

    [SlashCommand("role", "Choose which members are mentors")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetRoleAsync(
        [Summary(description: "What the role means")] RolePurpose purpose,
        [Summary(description: "The role its members have")] IRole role)
    {
        var outcome = await settings.SetRoleAsync(Caller, purpose, new RoleChoice(new RoleId(role.Id), role.IsManaged), Aborted);
        await AnswerAsync(outcome, _ => $"Saved. {Words.Of(purpose)}s are the members with {role.Mention}.");
    }

    [SlashCommand("settings", "Decide when members are reminded of sessions")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task ChangeSettingsAsync(
        [Summary("session-reminders", "Unless a member chooses otherwise. Like: 1 day, 10 min; or none")][MaxLength(100)] string sessionReminders)
    {
        var saved = await settings.SetSessionRemindersAsync(Caller, sessionReminders, Aborted);
        await AnswerAsync(saved, hub => hub.SessionReminders == ReminderOffsets.None
            ? "Saved. Members are reminded of no session, unless they choose otherwise."
            : $"Saved. Members are reminded of a session: {OffsetsText.Describe(hub.SessionReminders)} before it.");
    }

    [SlashCommand("audit", "See who changed what, and when")]
    [Needs(Capability.ReadTrail)]
    [Answers(Answer.Private)]
    public async Task ShowTrailAsync([Summary(description: "Only what this member did")] IUser? member = null)
    {
        var actor = member is null ? default(MemberId?) : new MemberId(member.Id);
        await AnswerAsync(await trail.ReadAsync(Caller, actor, page: 1, Aborted), trailView.ShowAsync);
    }

    [SlashCommand("reports", "Decide what members reported")]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.Private)]
    public async Task ShowReportsAsync() => await AnswerAsync(await reports.ListAsync(Caller, Aborted), ReportsView.List);

    [SlashCommand("data", "Import learnings from a document, or export the hub")]
    [Needs(Capability.MoveHub)]
    [Answers(Answer.Private)]
    public Task MoveDataAsync(
        [Summary(description: "Into the hub, or out of it")] ExchangeWay way,
        [Summary(description: "To import: a Markdown file, such as a learner's README, up to 1 MB")] IAttachment? document = null,
        [Summary(description: "To import: who learned it; you if you leave it out")] IUser? author = null) => (way, document) switch
        {
            (ExchangeWay.Export, _) => ExportAsync(),
            (_, null) => RefuseAsync(ExchangeRefusals.NoDocument),
            _ => PreviewAsync(document, author is null ? Caller.Member : new MemberId(author.Id)),
        };

    [SlashCommand("pairing", "Say when rounds of pairs are made, look at the next one, and see how they go")]
    [Needs(Capability.RunPairing)]
    [Answers(Answer.Private)]
    public async Task PairAsync(
        [Summary(description: "Schedule sets day and time; Preview tells nobody; Run makes a round now")] PairingDeed what,
        [Summary(description: "To schedule: every week on this day")] DayOfWeek? day = null,
        [Summary(description: "To schedule: at this time of the hub's clock, like 09:00")] string? time = null,
        [Summary(description: "To schedule: the hub's time zone, if it is not set yet")]
        [MaxLength(Zones.LongestId)][Autocomplete<ZoneAutocomplete>] string? zone = null,
        [Summary("within-cohorts", "To schedule: whether members meet their own cohort alone")] bool withinCohorts = false)
    {
        switch (what)
        {
            case PairingDeed.Schedule:
                await ScheduleAsync(day, time, zone, withinCohorts);
                break;
            case PairingDeed.Pause:
                await AnswerAsync(await pairing.PauseAsync(Caller, Aborted), HubPairingView.Paused);
                break;
            case PairingDeed.Preview:
                await AnswerAsync(await rounds.PreviewAsync(Caller, Aborted), PreviewAsync);
                break;
            case PairingDeed.Run:
                await AnswerAsync(await rounds.MakeNowAsync(Caller, Aborted), HubPairingView.Made);
                break;
            default:
                await AnswerAsync(await pairing.ReportAsync(Caller, Aborted), HubPairingView.Report);
                break;
        }
    }

    private async Task ScheduleAsync(DayOfWeek? day, string? at, string? zone, bool withinCohorts)
    {
        if (day is not { } chosen || at is null)
            await RefuseAsync(PairingRefusals.NoSchedule);
        else
            await AnswerAsync(
                await pairing.ScheduleAsync(Caller, chosen.ToIsoDayOfWeek(), at, zone, withinCohorts, Aborted),
                scheduled => HubPairingView.Scheduled(scheduled.Hub, scheduled.Next));
    }

    private async Task<Response> PreviewAsync(PlannedRound planned, CancellationToken cancellationToken) => RoundPreviewView.Build(
        planned, await profiles.ForEveryoneAsync(Caller.Guild, planned.Members, cancellationToken), Context);

    private async Task PreviewAsync(IAttachment document, MemberId author)
    {
        var file = new MemberFile(document.Filename, document.Url, document.Size, document.ContentType);
        await AnswerAsync(await documents.ReadAsync(Caller, file, Aborted), read =>
        {
            var preview = new ImportPreview(read, author);
            return ImportPreviewView.Show(preview, drafts.Keep(Caller.Member, preview), page: 0);
        });
    }

    private async Task ExportAsync()
    {
        var export = await exporter.ExportAsync(Caller, Aborted);
        if (export.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else
            await AnswerAsync(await zip.PackAsync(export.Value!, Aborted), packed => packed);
    }

    private static Response Saved(ChannelPurpose purpose, ITextChannel channel, int waiting) =>
        $"Saved. {Words.Of(purpose)} appear in {channel.Mention} from now on{Beginning(waiting)}.";

    private static string Beginning(int waiting) => waiting switch
    {
        0 => "",
        1 => ", beginning with one that waited for it",
        _ => $", beginning with {waiting} that waited for it",
    };

    private ChannelChoice Choice(ITextChannel channel) => Context.Guild is { } guild && channel.GuildId == guild.Id
        ? new ChannelChoice(new ChannelId(channel.Id), IsHere: true, PostingRights.MissingIn(channel, guild.CurrentUser))
        : new ChannelChoice(new ChannelId(channel.Id), IsHere: false, []);
}
