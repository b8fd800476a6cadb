namespace NexusBot.Core.Members;

/// <summary>How much goes when a member is erased. Nothing that stays tells who they were.</summary>
public enum Erasure
{
    /// <summary>What they shared stays for others, without their name.</summary>
    LeaveSharedWork,

    Everything,
}
