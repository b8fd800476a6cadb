using System.Collections.Immutable;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Makes of a plan what is kept of a round.</summary>
/// <param name="hub">By these settings: beside which channel threads are opened, if at all.</param>
/// <param name="awake">When each member is awake next.</param>
/// <param name="notices">Who is told that there was nobody for them.</param>
internal sealed class RoundDrafting(
    PlannedRound planned, Round round, GuildSettings hub, IReadOnlyDictionary<MemberId, Instant> awake, IReadOnlyList<DueNotice> notices)
{
    // Null where direct messages bring partners together.
    private readonly ChannelId? _beside = hub.Channel(ChannelPurpose.Pairs);

    public RoundDraft Draft()
    {
        List<Partnership> partnerships = [.. planned.Plan.Pairs.Select(OfPair), .. planned.Plan.Trios.Select(OfTrio)];
        var paired = partnerships.SelectMany(partnership => partnership.Members).ToHashSet();
        var isIn = planned.In.Select(enrolment => enrolment.Member).ToHashSet();
        // A skip is for one round, whether they would have been in it or not.
        var before = planned.In.Concat(planned.Others.Where(other => other.SkipsNext)).ToList();
        var left = before
            .Select(enrolment => enrolment.After(round.At, isIn.Contains(enrolment.Member) ? paired.Contains(enrolment.Member) : null))
            .OfType<Enrolment>()
            .Select(enrolment => enrolment with { Version = enrolment.Version + 1 });
        return new(Counted(partnerships, paired.Count), hub.Version, partnerships, before, [.. left], notices);
    }

    private Round Counted(List<Partnership> partnerships, int paired) => round with
    {
        Paired = paired,
        Partnerships = partnerships.Count,
        Mutual = partnerships.Count(partnership => partnership.IsMutual),
        Score = partnerships.Sum(partnership => partnership.Score),
        SharedTime = partnerships.Aggregate(Duration.Zero, (sum, partnership) => sum + partnership.SharedTime),
        LeftOut = [.. planned.Plan.Unpaired.Select(unpaired => new LeftOut(unpaired.Member.Id, unpaired.Reason))],
    };

    private Partnership OfPair(PlannedPair pair) =>
        Of([pair.First, pair.Second], [Why.Of(pair.First, pair.Second, pair.Why)], pair.Why.SharedTimes);

    private Partnership OfTrio(PlannedTrio trio)
    {
        var (first, second) = (trio.Pair.First, trio.Pair.Second);
        return Of(
            [first, second, trio.Joined],
            [Why.Of(first, second, trio.Pair.Why), Why.Of(trio.Joined, first, trio.WithFirst), Why.Of(trio.Joined, second, trio.WithSecond)],
            MeetingSlots.Common([.. MeetingSlots.Common(trio.Pair.Why.SharedTimes, trio.WithFirst.SharedTimes)], trio.WithSecond.SharedTimes));
    }

    private Seat SeatOf(PairingMember member) => new(Guid.CreateVersion7(round.MadeAt.ToDateTimeOffset()), member.Id)
    {
        Before = planned.In.First(enrolment => enrolment.Member == member.Id),
    };

    private Partnership Of(PairingMember[] members, ImmutableArray<Why> whys, IEnumerable<Interval> shared)
    {
        var opens = members.Max(member => awake[member.Id]);
        var together = MeetingSlots.Common([.. shared], [new Interval(Instant.MinValue, round.EndsAt)]);
        return new()
        {
            Id = PartnershipId.New(round.MadeAt),
            Guild = round.Guild,
            Round = round.Number,
            At = round.MadeAt,
            OpensAt = opens,
            EndsAt = round.EndsAt,
            Seats = [.. members.Select(SeatOf)],
            Whys = whys,
            Slots = [.. MeetingSlots.Choose(together, opens)],
            Task = PairTasks.KindFor([.. members.Select(member => member.Track)]),
            Beside = _beside,
            OpenedAt = _beside is null ? opens : null,
            Version = 1,
        };
    }
}
