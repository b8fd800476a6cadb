using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Gathers who is in, with all that counts, and plans the round.</summary>
public sealed class RoundPlanning(
    IEnrolmentStore enrolments, IBlockStore blocks, IMemberStore profiles, IPartnershipStore partnerships, PairingMentors mentors, PairingWeights weights)
{
    /// <param name="number">The number of the round.</param>
    /// <param name="at">When it is made: from here on shared hours are sought.</param>
    public async Task<PlannedRound> PlanAsync(GuildId guild, int number, Instant at, bool withinCohorts, CancellationToken cancellationToken)
    {
        var all = await enrolments.ListAsync(guild, cancellationToken);
        var isIn = all.ToLookup(enrolment => enrolment.IsInAt(at));
        var groups = new Dictionary<string, List<PairingMember>>(StringComparer.OrdinalIgnoreCase);
        var (blocked, recent) = (await BlockedAsync(guild, cancellationToken), await RecentAsync(guild, number, cancellationToken));
        foreach (var enrolment in isIn[true])
        {
            var profile = await profiles.FindAsync(guild, enrolment.Member, cancellationToken);
            var asOfNow = await mentors.AsOfNowAsync(enrolment, cancellationToken);
            var member = PairingMembers.Describe(asOfNow, profile, blocked[enrolment.Member], recent[enrolment.Member], number);
            var cohort = withinCohorts ? profile?.Cohort?.Trim() ?? "" : "";
            if (!groups.TryGetValue(cohort, out var group))
                groups[cohort] = group = [];
            group.Add(member);
        }

        var seed = SeedOf(guild, number);
        var plans = groups.Values.Select(group => PairingRoundPlanner.Plan(group, at, weights, seed, cancellationToken));
        return new(guild, number, seed, [.. isIn[true]], [.. isIn[false]], Together(at, [.. plans]));
    }

    // The same for a preview as for the round itself, so that what was shown is what comes if nobody changes their mind.
    private static int SeedOf(GuildId guild, int number) => unchecked((int)(guild.Value ^ (guild.Value >> 32)) * 31) + number;

    private static PairingPlan Together(Instant at, List<PairingPlan> plans) => new(
        at,
        [.. plans.SelectMany(plan => plan.Pairs)],
        [.. plans.SelectMany(plan => plan.Trios)],
        [.. plans.SelectMany(plan => plan.Unpaired)]);

    private async Task<ILookup<MemberId, MemberId>> BlockedAsync(GuildId guild, CancellationToken cancellationToken) =>
        (await blocks.ListAllAsync(guild, cancellationToken)).ToLookup(block => block.By, block => block.Other);

    // Round by round, so that commands come in between.
    private async Task<ILookup<MemberId, Partnership>> RecentAsync(GuildId guild, int number, CancellationToken cancellationToken)
    {
        var recent = new List<Partnership>();
        for (var round = Math.Max(0, number - weights.RememberedRounds); round < number; round++)
            recent.AddRange(await partnerships.ListOfRoundAsync(guild, round, cancellationToken));

        return recent.SelectMany(partnership => partnership.Members.Select(member => (member, partnership)))
            .ToLookup(pair => pair.member, pair => pair.partnership);
    }
}
