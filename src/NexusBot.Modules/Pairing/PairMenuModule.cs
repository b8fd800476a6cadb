using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Pairing;

/// <summary>What stands in a member's own menu. Discord puts no group before it.</summary>
[InGuild]
public sealed class PairMenuModule(BlockService blocks) : NexusModule
{
    [UserCommand("Never pair us")]
    [Needs(Capability.BlockPartner)]
    [Answers(Answer.Private)]
    public async Task NeverAsync(IUser member) => await AnswerAsync(
        await blocks.NeverAsync(Caller, new MemberId(member.Id), member.IsBot, Aborted),
        block => $"Saved. You and {MentionUtils.MentionUser(block.Other.Value)} are never brought together. Nobody but you ever sees that, and `/pair status` takes it back.");
}
