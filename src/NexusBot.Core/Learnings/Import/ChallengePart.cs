namespace NexusBot.Core.Learnings.Import;

internal enum ChallengePart
{
    Title,
    Problem,
    Solution,

    /// <summary>Said of the challenge, but neither the problem nor its solution.</summary>
    Other,
}
