using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>That a member is in for rounds, how often, and which they sit out.</summary>
public sealed record Enrolment
{
    // A round may be made some days early by a moderator; two weeks apart it then still is not the next one.
    private static readonly Duration s_restOfEverySecond = Duration.FromDays(10);

    private static readonly Duration s_moment = Duration.FromMilliseconds(1);

    public required GuildId Guild { get; init; }

    public required MemberId Member { get; init; }

    public required Instant JoinedAt { get; init; }

    public PairingRhythm Rhythm { get; init; }

    /// <summary>How many partners they want in one round.</summary>
    public int Partners { get; init; } = 1;

    public bool AsMentor { get; init; }

    /// <summary>Sits out the next round, whenever that is.</summary>
    public bool SkipsNext { get; init; }

    /// <summary>Sits out every round before this moment.</summary>
    public Instant? AwayUntil { get; init; }

    /// <summary>How many rounds in a row left them without a partner.</summary>
    public int WaitingRounds { get; init; }

    /// <summary>The last round that gave them a partner.</summary>
    public Instant? LastPaired { get; init; }

    /// <summary>The round of which they know that it comes.</summary>
    public Instant? KnowsOf { get; init; }

    public int Version { get; init; }

    public bool IsInAt(Instant round) => !SkipsNext && !(AwayUntil > round) && !Rests(round);

    /// <summary>Sits out every round up to this one, and none after it.</summary>
    public Enrolment Skipping(Instant round) => AwayUntil > round + s_moment ? this : this with { AwayUntil = round + s_moment };

    /// <summary>Whether this round is the last one that they sit out.</summary>
    public bool SkipsJust(Instant round) => AwayUntil == round + s_moment;

    /// <summary>Whether they sit it out because they are in every second round alone.</summary>
    public bool Rests(Instant round) =>
        Rhythm == PairingRhythm.EverySecondWeek && LastPaired is { } last && round - last < s_restOfEverySecond;

    /// <summary>Goes before others in the next round: what the last one gave them is lost.</summary>
    private Enrolment First() => this with { WaitingRounds = WaitingRounds + 1, LastPaired = null, Version = Version + 1 };

    /// <summary>What becomes of it when the partner is lost that the last round gave: as if there had been none, where it is known how it was before.</summary>
    public static Enrolment? WithoutPartner(Enrolment? enrolment, Enrolment? before) => (enrolment, before) switch
    {
        (_, null) => enrolment?.First(),
        (null, { Rhythm: PairingRhythm.Once }) => before.LeftOut() with { Version = before.Version + 1 },
        // They left meanwhile.
        (null, _) => null,
        _ => enrolment with { WaitingRounds = before.LeftOut().WaitingRounds, LastPaired = before.LastPaired, Version = enrolment.Version + 1 },
    };

    /// <summary>What a round that was made leaves of it: null when it was the one that they wanted.</summary>
    /// <param name="round">When the round is.</param>
    /// <param name="isPaired">Whether it gave them a partner; null when they were not in.</param>
    public Enrolment? After(Instant round, bool? isPaired)
    {
        var after = this with { SkipsNext = false };
        if (isPaired is null)
            return after;
        if (!isPaired.Value)
            return LeftOut();

        return Rhythm == PairingRhythm.Once ? null : after with { WaitingRounds = 0, LastPaired = round };
    }

    private Enrolment LeftOut() => this with { SkipsNext = false, WaitingRounds = WaitingRounds + 1 };
}
