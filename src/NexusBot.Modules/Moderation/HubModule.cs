using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Exchange;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

[InGuild]
[Group("hub", "Settings of this hub, for moderators")]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
public sealed class HubModule(
    GuildSettingsService settings,
    LearningService learnings,
    LearningReports reports,
    SessionService sessions,
    DocumentImport documents,
    HubExporter exporter,
    HubZip zip,
    Drafts drafts) : NexusModule
{
    [SlashCommand("channel", "Choose the channel for learnings, challenges or sessions")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetChannelAsync(
        [Summary(description: "What the channel is for")] ChannelPurpose purpose,
        [Summary(description: "Where the cards appear")][ChannelTypes(ChannelType.Text, ChannelType.News)] ITextChannel channel)
    {
        var saved = await settings.SetChannelAsync(Caller, purpose, Choice(channel), Aborted);
        Outcome<int> waiting = saved.Refusal is { } refusal ? refusal
            : purpose == ChannelPurpose.Sessions ? await sessions.RefreshAsync(Caller, Aborted)
            : await learnings.ShowWaitingAsync(Caller, Aborted);
        await AnswerAsync(waiting, count => Saved(purpose, channel, count));
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
        Outcome<int> refreshed = saved.Refusal is { } refusal ? refusal : await sessions.RefreshAsync(Caller, Aborted);
        await AnswerAsync(refreshed, _ => $"Saved. Members are reminded of a session: {OffsetsText.Describe(saved.Value!.SessionReminders)} before it.");
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
