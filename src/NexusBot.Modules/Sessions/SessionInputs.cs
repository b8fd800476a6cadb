using Discord;
using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>What a session says, to be changed.</summary>
public sealed class SessionInputs : ISessionInputs<SessionInputs>
{
    private const int LongestSeats = 5;
    private const int LongestTags = 200;

    public string Title => "Change the session";

    [InputLabel("Title")]
    [ModalTextInput("title", maxLength: SessionContent.MaxTitleLength)]
    public string Name { get; set; } = "";

    [InputLabel("What it is about")]
    [RequiredInput(false)]
    [ModalTextInput("text", TextInputStyle.Paragraph, minLength: 0, maxLength: SessionContent.MaxTextLength)]
    public string? Text { get; set; }

    [InputLabel("Seats")]
    [RequiredInput(false)]
    [ModalTextInput("seats", placeholder: "Empty for as many as like to come", minLength: 0, maxLength: LongestSeats)]
    public string? Seats { get; set; }

    [InputLabel("Where")]
    [RequiredInput(false)]
    [ModalTextInput("place", placeholder: "A link, a place, or empty for its thread", minLength: 0, maxLength: SessionPlace.MaxLength)]
    public string? Place { get; set; }

    [InputLabel("Tags")]
    [RequiredInput(false)]
    [ModalTextInput("tags", placeholder: "Up to five, with commas", minLength: 0, maxLength: LongestTags)]
    public string? Tags { get; set; }

    public static SessionInputs Showing(SessionContent content) => new()
    {
        Name = content.Title,
        Text = content.Text,
        Seats = content.Seats?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Place = SessionPlaces.Write(content.Place),
        Tags = content.Tags.Count == 0 ? null : ScheduleInputs.Fit(string.Join(", ", content.Tags.Select(tag => tag.Display)), LongestTags),
    };

    public SessionForm Into(SessionForm standing, SocketGuild? guild) => SessionPlaces.Put(
        standing with { Title = Name, Text = Text, Seats = Seats, Tags = Tags, Place = null, Channel = null }, guild, Place);

    public SessionInputs Fitting() => new()
    {
        Name = Graphemes.Beginning(Name, SessionContent.MaxTitleLength),
        Text = ScheduleInputs.Fit(Text, SessionContent.MaxTextLength),
        Seats = ScheduleInputs.Fit(Seats, LongestSeats),
        Place = ScheduleInputs.Fit(Place, SessionPlace.MaxLength),
        Tags = ScheduleInputs.Fit(Tags, LongestTags),
    };
}
