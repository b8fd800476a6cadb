using System.Collections.Immutable;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>A round that was made. Its pairs are kept beside it.</summary>
public sealed record Round
{
    public required GuildId Guild { get; init; }

    /// <summary>Rounds of a guild are numbered from 1, so that of two that are made at once only one can be the next.</summary>
    public required int Number { get; init; }

    /// <summary>The moment for which it was made; it may have been made later, and was never made twice.</summary>
    public required Instant At { get; init; }

    public required Instant MadeAt { get; init; }

    public required Instant EndsAt { get; init; }

    public required int Seed { get; init; }

    /// <summary>The moderator who made it; null where the schedule did.</summary>
    public MemberId? By { get; init; }

    /// <summary>How many members found partners.</summary>
    public int Paired { get; init; }

    public int Partnerships { get; init; }

    /// <summary>How many of them teach each other, both ways.</summary>
    public int Mutual { get; init; }

    /// <summary>The sum of all scores.</summary>
    public long Score { get; init; }

    /// <summary>The shared free time of all partnerships together.</summary>
    public Duration SharedTime { get; init; }

    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The round as if it had made what is left of a partnership, and had found nobody for who is alone now.</summary>
    public Round Corrected(Partnership before, Partnership left, IReadOnlyCollection<MemberId> alone) => this with
    {
        Paired = Paired - alone.Count,
        Partnerships = Partnerships - (left.Seats.IsEmpty ? 1 : 0),
        Mutual = Mutual - (before.IsMutual ? 1 : 0) + (left.IsMutual ? 1 : 0),
        Score = Score - before.Score + left.Score,
        SharedTime = SharedTime - before.SharedTime + left.SharedTime,
        LeftOut = [.. LeftOut, .. alone.Select(member => new LeftOut(member, UnpairedReason.NobodyLeft))],
    };
}
