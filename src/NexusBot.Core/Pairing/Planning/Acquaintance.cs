namespace NexusBot.Core.Pairing.Planning;

/// <summary>Someone who is not a stranger: what that takes away from the score, or that they are not paired at all.</summary>
internal readonly record struct Acquaintance(int Other, int Penalty)
{
    public const int Never = int.MaxValue;
}
