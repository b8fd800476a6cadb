using Moq;
using NexusBot.Benchmarks.Pairing;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Tags;

namespace NexusBot.Tests.Pairing;

/// <summary>Rounds as the hub makes them, from what it keeps: who met whom and who waited must find its way into the next one.</summary>
public sealed class ManyRoundsTests
{
    private const int Members = 1000;
    private const int Rounds = 12;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_twelve_rounds_nobody_waits_twice_in_vain_nobody_meets_whom_they_met_and_nobody_whom_they_must_not()
    {
        using var hub = await PairingHub.SetUpAsync();
        var community = new SeededCommunity(Members, seed: 5);
        await SettleAsync(hub, community);
        var met = new Dictionary<(MemberId, MemberId), int>();
        HashSet<MemberId> waited = [];
        for (var number = 1; number <= Rounds; number++)
        {
            var round = await hub.MakeNextAsync();
            var partnerships = await hub.PartnershipsAsync(number);

            Assert.Equal(Members, round.Paired + round.LeftOut.Length);
            Assert.Equal(round.Paired, partnerships.SelectMany(partnership => partnership.Members).Distinct().Count());
            Assert.DoesNotContain(round.LeftOut, left => left.Reason == UnpairedReason.NobodyLeft && waited.Contains(left.Member));
            foreach (var (one, other) in partnerships.SelectMany(Dyads))
            {
                Assert.False(met.TryGetValue((one, other), out var last) && number - last <= PairingWeights.Default.HardRepeatRounds);
                Assert.DoesNotContain(community.Members, member =>
                    (member.Id == one && member.Blocks.Contains(other)) || (member.Id == other && member.Blocks.Contains(one)));
                met[(one, other)] = number;
            }

            waited = [.. round.LeftOut.Select(left => left.Member)];
        }
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(4, 2)]
    public async Task Meetings_are_recalled_as_far_back_as_either_rule_asks(int soft, int hard)
    {
        using var hub = await PairingHub.SetUpAsync();
        var kept = new Mock<IPartnershipStore>();
        kept.Setup(store => store.ListOfRoundAsync(hub.Amina.Guild, It.IsAny<int>(), TestToken)).ReturnsAsync([]);
        var planning = new RoundPlanning(
            hub.Pairing<IEnrolmentStore>(), hub.Pairing<IBlockStore>(), hub.Pairing<IMemberStore>(), kept.Object, hub.Pairing<PairingMentors>(),
            PairingWeights.Default with { SoftRepeatRounds = soft, HardRepeatRounds = hard });

        await planning.PlanAsync(hub.Amina.Guild, number: 9, hub.Now, withinCohorts: false, TestToken);

        Assert.Equal([5, 6, 7, 8], kept.Invocations.Select(call => call.Arguments[1]));
    }

    private static IEnumerable<(MemberId, MemberId)> Dyads(Partnership partnership) =>
        partnership.Members.SelectMany(one => partnership.Members.Where(other => one.Value < other.Value).Select(other => (one, other)));

    private static async Task SettleAsync(Hub hub, SeededCommunity community)
    {
        var (guild, profiles) = (hub.Amina.Guild, hub.Pairing<IMemberStore>());
        foreach (var member in community.Members)
        {
            var caller = hub.Member(member.Id.Value);
            var profile = new Profile
            {
                Guild = guild,
                Member = member.Id,
                Track = member.Track,
                Knows = [.. member.Knows.Select(skill => Tag.FromKey(skill.Key))],
                Wants = [.. member.Wants.Select(skill => Tag.FromKey(skill.Key))],
                Zone = member.Hours.Zone.Id,
                Hours = [.. member.Hours.Stretches],
                Version = 1,
            };
            await profiles.SaveAsync(profile, caller.Mark(hub.Now), TestToken);
            await hub.Pairing<EnrolmentService>().JoinAsync(caller, new JoinPairing(PairingRhythm.EveryWeek, 1, AsMentor: false), TestToken);
            foreach (var blocked in member.Blocks.Where(other => other != member.Id))
                await hub.Pairing<BlockService>().NeverAsync(hub.Member(member.Id.Value), blocked, isBot: false, TestToken);
        }
    }
}
