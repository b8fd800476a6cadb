using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>The times that were found for a session, before anybody is asked.</summary>
/// <param name="Id">What the poll will be called: however often it is sent, it is one.</param>
/// <param name="Times">Each with how many of those whose hours are known are free then.</param>
/// <param name="Known">Whose hours are known.</param>
/// <param name="Unknown">Who told no hours, or shows them to nobody.</param>
public sealed record PlannedPoll(
    SessionPollId Id,
    SessionContent Content,
    string Zone,
    IReadOnlyList<(Instant Start, int Free)> Times,
    IReadOnlyList<MemberId> Invited,
    IReadOnlyList<MemberId> Known,
    IReadOnlyList<MemberId> Unknown);
