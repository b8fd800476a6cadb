using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Whom of those who wait a member meets: by the same points as in a round. They are both there now, so hours are no condition; and
/// neither meets again whom they met last.
/// </summary>
public sealed class OnTheSpotChoice(
    IEnrolmentStore enrolments,
    IBlockStore blocks,
    IMemberStore profiles,
    IPartnershipStore partnerships,
    IRoundStore rounds,
    PairingMentors mentors,
    PairingWeights weights)
{
    // As many partners as a member may have in each round that still counts.
    private readonly int _remembered = PairingRoundPlanner.MostPartners * weights.RememberedRounds;

    /// <returns>Null when it may be nobody.</returns>
    public async Task<(int Round, Why Why, PairTaskKind Task, IReadOnlyList<Instant> Slots)?> ChooseAsync(
        GuildId guild, MemberId member, IReadOnlyList<MemberId> others, Instant now, CancellationToken cancellationToken)
    {
        if (others.Count == 0)
            return null;

        var round = (await rounds.ListAsync(guild, 1, cancellationToken)) is [var latest] ? latest.Number : 0;
        var blocked = (await blocks.ListAllAsync(guild, cancellationToken)).ToLookup(block => block.By, block => block.Other);
        var all = new List<PairingMember>();
        foreach (var each in others.Prepend(member))
            all.Add(await DescribeAsync(guild, each, blocked, round + 1, now, cancellationToken));

        return Best(all, now) is var (why, task, slots) ? (round, why, task, slots) : null;
    }

    private async Task<PairingMember> DescribeAsync(
        GuildId guild, MemberId member, ILookup<MemberId, MemberId> blocked, int number, Instant now, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(guild, member, cancellationToken)
            ?? new Enrolment { Guild = guild, Member = member, JoinedAt = now };
        var profile = await profiles.FindAsync(guild, member, cancellationToken);
        var recent = await partnerships.ListOfAsync(guild, member, _remembered, cancellationToken);
        var described = PairingMembers.Describe(await mentors.AsOfNowAsync(enrolment, cancellationToken), profile, blocked[member], recent, number);
        // In so small a round the planner would let them meet again.
        var latest = described.RecentPartners.Where(partner => partner.RoundsAgo <= 1).Select(partner => partner.Member);
        return described with { Blocks = [.. described.Blocks, .. latest] };
    }

    private (Why Why, PairTaskKind Task, IReadOnlyList<Instant> Slots)? Best(List<PairingMember> all, Instant now)
    {
        var pool = new PairingPool(all, now, weights, seed: 1);
        var scoring = new PairScoring(pool);
        var self = Array.FindIndex(pool.Members, member => member.Id == all[0].Id);
        var best = Enumerable.Range(0, pool.Count)
            .Where(other => other != self && !scoring.AreBothMentors(self, other) && scoring.Penalty(self, other) != Acquaintance.Never)
            .OrderByDescending(other => scoring.ScoreOf(self, other).Total)
            .Select(other => (int?)other)
            .FirstOrDefault();
        if (best is not { } chosen)
            return null;

        var reasons = scoring.Explain(self, chosen);
        var (one, two) = (pool.Members[self], pool.Members[chosen]);
        return (Why.Of(one, two, reasons), PairTasks.KindFor([one.Track, two.Track]), MeetingSlots.Choose(reasons.SharedTimes, now));
    }
}
