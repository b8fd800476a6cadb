namespace NexusBot.Core.Pairing.Planning;

public enum UnpairedReason
{
    /// <summary>They have no free hour in the coming week.</summary>
    NoHours,

    /// <summary>Nobody in this round is free for an hour when they are.</summary>
    NobodyAtTheseHours,

    /// <summary>Who is free when they are is nobody they could be paired with now: met lately, or ruled out otherwise.</summary>
    NobodyNew,

    /// <summary>There is someone, but not one more than are paired already.</summary>
    NobodyLeft,
}
