using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Learnings;

/// <summary>The card that follows a learning in its channel.</summary>
internal sealed class LearningWording(ILearningStore learnings, PictureFiles pictures) : IWording
{
    public string Kind => Learning.CardKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await learnings.FindAsync(claim.Entry.Guild, new LearningId(claim.Entry.Subject), cancellationToken) is not { IsShown: true } learning)
            return null;

        var picture = await pictures.FindFirstAsync(learning, cancellationToken);
        return new OutgoingMessage(LearningCard.Build(learning, FooterMark.Of(claim), picture), LearningCard.Buttons(learning))
        {
            Files = picture is null ? [] : [picture],
        };
    }
}
