using System.Globalization;
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

    /// <summary>The same where it was typed and not picked; when blank, for all.</summary>
    public string? TypedTrack { get; init; }

    public string? Cohort { get; init; }

    public string? Tags { get; init; }

    /// <summary>As somebody would type what it says, to change a part of it.</summary>
    public static SessionForm Of(SessionContent content) => new(content.Title)
    {
        Text = content.Text,
        Seats = content.Seats?.ToString(CultureInfo.InvariantCulture),
        Place = (content.Place as SessionPlace.Elsewhere)?.Text,
        Channel = content.Place as SessionPlace.InChannel,
        Track = content.Track,
        Cohort = content.Cohort,
        Tags = string.Join(", ", content.Tags.Select(tag => tag.Display)),
    };
}
