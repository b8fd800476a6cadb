using NexusBot.Core.Members;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What a session is about, for whom, where and how long.</summary>
public sealed record SessionContent(string Title, string? Text, Duration Length)
{
    /// <summary>In the place of words that were erased.</summary>
    public const string NoTitle = "Session";

    public const int MaxTitleLength = 100;
    public const int MaxTextLength = 1500;
    public const int MaxTags = 5;
    public const int MaxSeats = 500;

    public static readonly Duration UsualLength = Duration.FromHours(1);
    public static readonly Duration ShortestLength = Duration.FromMinutes(5);

    /// <summary>Shorter than a day, so that what comes every day is over when it comes again.</summary>
    public static readonly Duration LongestLength = Duration.FromHours(12);

    /// <summary>For how many, the host among them; null for any number.</summary>
    public int? Seats { get; init; }

    public SessionPlace? Place { get; init; }

    public Track? Track { get; init; }

    public string? Cohort { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>What is left when whoever wrote it is erased.</summary>
    public SessionContent WithoutWords() => this with
    {
        Title = NoTitle,
        Text = null,
        Place = Place as SessionPlace.InChannel,
        Cohort = null,
        Tags = [],
    };

    public bool SaysTheSame(SessionContent other) => Tags.SequenceEqual(other.Tags) && this == other with { Tags = Tags };
}
