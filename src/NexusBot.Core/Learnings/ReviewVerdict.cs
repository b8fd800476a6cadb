namespace NexusBot.Core.Learnings;

public enum ReviewVerdict
{
    Verified,
    Outdated,
}
