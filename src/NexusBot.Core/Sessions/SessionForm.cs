using NexusBot.Core.Members;

namespace NexusBot.Core.Sessions;

/// <summary>What a session is about, as typed. What was not said is null.</summary>
public sealed record SessionForm(string Title)
{
    public string? Text { get; init; }

    public string? Length { get; init; }

    public string? Seats { get; init; }

    /// <summary>A link or words; where a channel was picked, that one.</summary>
    public string? Place { get; init; }

    public SessionPlace.InChannel? Channel { get; init; }

    public Track? Track { get; init; }

    public string? Cohort { get; init; }

    public string? Tags { get; init; }
}
