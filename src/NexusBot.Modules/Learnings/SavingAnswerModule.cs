using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The answer of who wrote a message that somebody wants to save. In a direct message there is no guild; the saving knows it.</summary>
public sealed class SavingAnswerModule(MessageSavingService savings) : NexusModule
{
    [ComponentInteraction(SavingIds.YesPattern)]
    [Needs(Capability.AnswerSavingRequest)]
    [Answers(Answer.Update)]
    public Task AgreeAsync(SavingId id) => AnswerAsync(id, agrees: true, "Thank you! It is shared, and says that you wrote it.");

    [ComponentInteraction(SavingIds.NoPattern)]
    [Needs(Capability.AnswerSavingRequest)]
    [Answers(Answer.Update)]
    public Task DeclineAsync(SavingId id) => AnswerAsync(id, agrees: false, "All right, it is not shared, and nothing of it is kept.");

    private async Task AnswerAsync(SavingId id, bool agrees, string told)
    {
        var (who, interaction) = (new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id));
        var outcome = await savings.AnswerAsync(who, interaction, id, agrees, Aborted);
        await (outcome.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(told + LostPictures(outcome.Value!)));
    }

    private static string LostPictures(SubmittedSaving answered) => answered.Shared is { LostPictures: > 0 }
        ? $" Discord no longer has every picture of your message; {Who.Of(answered.Saving.Saver)} can add them with `/learning edit`."
        : "";
}
