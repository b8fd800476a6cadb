using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

[InGuild]
[Group("hub", "Settings of this hub, for moderators")]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
public sealed class HubModule(GuildSettingsService settings, LearningService learnings, LearningReports reports) : NexusModule
{
    [SlashCommand("channel", "Choose the channel for learnings or challenges")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetChannelAsync(
        [Summary(description: "What the channel is for")] ChannelPurpose purpose,
        [Summary(description: "Where the cards appear")][ChannelTypes(ChannelType.Text, ChannelType.News)] ITextChannel channel)
    {
        var saved = await settings.SetChannelAsync(Caller, purpose, Choice(channel), Aborted);
        Outcome<int> waiting = saved.Refusal is { } refusal ? refusal : await learnings.ShowWaitingAsync(Caller, Aborted);
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

    [SlashCommand("reports", "Decide what members reported")]
    [Needs(Capability.DecideReports)]
    [Answers(Answer.Private)]
    public async Task ShowReportsAsync() => await AnswerAsync(await reports.ListAsync(Caller, Aborted), ReportsView.List);

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
