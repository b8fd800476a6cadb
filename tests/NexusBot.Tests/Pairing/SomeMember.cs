using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Tests.Pairing;

internal static class SomeMember
{
    public static Instant Monday { get; } = Instant.FromUtc(2026, 11, 2, 0, 0);

    public static PairingMember With(
        ulong id, Track track = Track.Backend, string knows = "", string wants = "", WeeklyHours? hours = null, int waiting = 0, int maxPartners = 1) => new(
            new MemberId(id),
            track,
            Skills(knows),
            Skills(wants),
            hours ?? Hours("Etc/UTC", IsoDayOfWeek.Monday, 18, 21),
            Goal: null,
            waiting,
            RecentPartners: [],
            Blocks: [],
            maxPartners);

    public static WeeklyHours Hours(string zone, IsoDayOfWeek day, int from, int to) =>
        new(DateTimeZoneProviders.Tzdb[zone], [new(day, new LocalTime(from, 0), new LocalTime(to % 24, 0))]);

    public static PairingPlan Plan(params PairingMember[] members) =>
        PairingRoundPlanner.Plan(members, Monday, PairingWeights.Default, seed: 1, TestContext.Current.CancellationToken);

    private static Skill[] Skills(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Skill(word))];
}
