namespace NexusBot.Core.Members;

/// <summary>What a profile tells, each with a visibility of its own.</summary>
public enum ProfileField
{
    Track,
    Cohort,
    Knows,
    Wants,
    Goal,
    Zone,
    Hours,
}
