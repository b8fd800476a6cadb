using NexusBot.Core;

namespace NexusBot.Storage.LiteDb.Delivery;

/// <summary>Nobody can say what follows from an entry, for a reason that lies in the thing that it is about.</summary>
internal sealed class UnfollowedException(OutboxId entry, Exception fault) : Exception("What follows from an entry could not be worked out.", fault)
{
    public OutboxId Entry => entry;
}
