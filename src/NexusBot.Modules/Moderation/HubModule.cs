using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

[InGuild]
[Group("hub", "Settings of this hub, for moderators")]
[DefaultMemberPermissions(GuildPermission.ManageGuild)]
public sealed class HubModule(GuildSettingsService settings) : NexusModule
{
    [SlashCommand("channel", "Choose the channel for learnings or challenges")]
    [Needs(Capability.ChangeSettings)]
    [Answers(Answer.Private)]
    public async Task SetChannelAsync(
        [Summary(description: "What the channel is for")] ChannelPurpose purpose,
        [Summary(description: "Where the cards appear")][ChannelTypes(ChannelType.Text, ChannelType.News)] ITextChannel channel)
    {
        if (PostingRights.MissingIn(channel, Context.Guild.CurrentUser) is { Count: > 0 } missing)
        {
            await SayAsync(CannotPost(channel, missing));
            return;
        }

        var outcome = await settings.SetChannelAsync(Caller, purpose, new ChannelId(channel.Id), Aborted);
        await AnswerAsync(outcome, _ => $"Saved. {Words.Of(purpose)} appear in {channel.Mention} from now on.");
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

    private static string CannotPost(ITextChannel channel, IReadOnlyList<string> missing) =>
        $"NexusBot cannot post in {channel.Mention} yet: it lacks {Words.Join([.. missing.Select(Format.Bold)])} there. "
        + "Allow it in the channel's settings under Permissions, then run this again.";
}
