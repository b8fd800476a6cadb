using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Sessions;

/// <summary>The end of a session is no message: all that follows from it was kept when it was claimed.</summary>
internal sealed class SessionTurnWording : IWording
{
    public string Kind => Session.TurnKind;

    public Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken) => Task.FromResult<OutgoingMessage?>(null);
}
