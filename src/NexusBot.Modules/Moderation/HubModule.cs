using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

[InGuild]
[Group("hub", "Settings of this hub, for moderators")]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
public sealed class HubModule(GuildSettingsService settings, LearningService learnings) : NexusModule
{
    [SlashCommand("channel", "Choose the channel for learnings or challenges")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetChannelAsync(
        [Summary(description: "What the channel is for")] ChannelPurpose purpose,
        [Summary(description: "Where the cards appear")][ChannelTypes(ChannelType.Text, ChannelType.News)] ITextChannel channel)
    {
        if (await settings.CheckAsync(Capability.ChangeSettings, Caller, author: null, Aborted) is { } refusal)
            await RefuseAsync(refusal);
        else if (ObstacleIn(channel) is { } obstacle)
            await SayAsync(obstacle);
        else
            await AnswerAsync(await ChooseAsync(purpose, channel), waiting => Saved(purpose, channel, waiting));
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

    private async Task<Outcome<int>> ChooseAsync(ChannelPurpose purpose, ITextChannel channel)
    {
        var saved = await settings.SetChannelAsync(Caller, purpose, new ChannelId(channel.Id), Aborted);
        return saved.Refusal is { } refusal ? refusal : await learnings.ShowWaitingAsync(Caller, Aborted);
    }

    private static Response Saved(ChannelPurpose purpose, ITextChannel channel, int waiting) =>
        $"Saved. {Words.Of(purpose)} appear in {channel.Mention} from now on{Beginning(waiting)}.";

    private static string Beginning(int waiting) => waiting switch
    {
        0 => "",
        1 => ", beginning with one that waited for it",
        _ => $", beginning with {waiting} that waited for it",
    };

    private string? ObstacleIn(ITextChannel channel)
    {
        if (Context.Guild is not { } guild || channel.GuildId != guild.Id)
            return "That channel is not in this server. Pick one from the list.";

        var missing = PostingRights.MissingIn(channel, guild.CurrentUser);
        return missing.Count == 0
            ? null
            : $"NexusBot cannot post in {channel.Mention} yet: it lacks {Words.Join([.. missing.Select(Format.Bold)])} there. "
                + "Allow it in the channel's settings under Permissions, then run this again.";
    }
}
