using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>What stands in a member's own menu. Discord puts no group before it.</summary>
[InGuild]
public sealed class ProfileMenuModule(ProfileService profiles) : NexusModule
{
    [UserCommand("View profile")]
    [Needs(Capability.SeeProfile)]
    [Answers(Answer.Private)]
    public async Task ViewAsync(IUser member) => await AnswerAsync(
        await profiles.ViewAsync(Caller, new MemberId(member.Id), Aborted), profile => ProfileCard.Of(profile, Context));
}
