using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Learnings;

/// <summary>The card that follows a learning in its channel. Where the learning is out of sight, it says so; one that never stood is not sent.</summary>
internal sealed class LearningWording(ILearningStore learnings, PictureFiles pictures) : IWording
{
    public string Kind => Learning.CardKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        await learnings.FindAsync(claim.Entry.Guild, new LearningId(claim.Entry.Subject), cancellationToken) switch
        {
            { IsShown: true } learning => await ShowAsync(learning, claim, cancellationToken),
            { } removed when claim.Entry.Sent is not null => new OutgoingMessage(LearningCard.Gone(removed, FooterMark.Of(claim))),
            _ => null,
        };

    private async Task<OutgoingMessage> ShowAsync(Learning learning, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var picture = await pictures.FindFirstAsync(learning, cancellationToken);
        return new OutgoingMessage(LearningCard.Build(learning, FooterMark.Of(claim), picture), LearningCard.Buttons(learning))
        {
            Files = LearningCard.Files(learning, picture),
        };
    }
}
