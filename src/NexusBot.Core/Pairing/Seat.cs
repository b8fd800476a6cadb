namespace NexusBot.Core.Pairing;

/// <summary>One member of a partnership, and what they said of it.</summary>
/// <param name="Id">What direct messages to them follow.</param>
public sealed record Seat(Guid Id, MemberId Member)
{
    /// <summary>Whether they met; null while they have not said.</summary>
    public bool? HasMet { get; init; }

    /// <summary>What they thanked their partners for; null while they have not.</summary>
    public Thanks? Thanks { get; init; }

    /// <summary>Whether they asked for a partner at once. So many ask within a week, and no more: see <see cref="PairingLimits"/>.</summary>
    public bool HasAsked { get; init; }

    /// <summary>Whether they gave a partner up who never wrote.</summary>
    public bool FoundSilence { get; init; }

    /// <summary>Their enrolment before the round, as long as that may be needed: a partnership that nobody has heard of can be undone.</summary>
    public Enrolment? Before { get; init; }
}
