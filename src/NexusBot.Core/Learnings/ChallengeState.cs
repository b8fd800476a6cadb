namespace NexusBot.Core.Learnings;

/// <summary>Which challenges to look at.</summary>
public enum ChallengeState
{
    Open,
    Solved,
    Mine,
}
