using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>For whom a session is above all, to be changed.</summary>
public sealed class AddressInputs : ISessionInputs<AddressInputs>
{
    private const int LongestTrack = 30;

    public string Title => "For whom it is";

    [InputLabel("Track")]
    [RequiredInput(false)]
    [ModalTextInput("track", placeholder: "Backend, frontend, full stack or mentor; empty for everyone", minLength: 0, maxLength: LongestTrack)]
    public string? Track { get; set; }

    [InputLabel("Cohort")]
    [RequiredInput(false)]
    [ModalTextInput("cohort", placeholder: "Empty for all of them", minLength: 0, maxLength: Profile.MaxCohortLength)]
    public string? Cohort { get; set; }

    public static AddressInputs Showing(SessionContent content) => new()
    {
        Track = content.Track is { } track ? Words.Of(track) : null,
        Cohort = content.Cohort,
    };

    public SessionForm Into(SessionForm standing, SocketGuild? guild) => standing with { Track = null, TypedTrack = Track, Cohort = Cohort };

    public AddressInputs Fitting() => new()
    {
        Track = ScheduleInputs.Fit(Track, LongestTrack),
        Cohort = ScheduleInputs.Fit(Cohort, Profile.MaxCohortLength),
    };
}
