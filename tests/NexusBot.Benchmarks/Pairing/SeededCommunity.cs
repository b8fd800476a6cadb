using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>
/// A made-up community that is the same for the same seed: two tracks and some full stack and mentors, on five continents, most free in
/// the evening and at weekends. It remembers what rounds did, as the bot would.
/// </summary>
internal sealed class SeededCommunity
{
    private static readonly string[] s_zones =
    [
        "Africa/Nairobi", "Africa/Lagos", "Africa/Accra", "Africa/Cairo", "Africa/Johannesburg", "Europe/London", "Europe/Berlin",
        "Asia/Kolkata", "Asia/Kathmandu", "Asia/Manila", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Australia/Adelaide",
    ];

    private static readonly string[] s_skills =
    [
        "python", "django", "rest-api", "graphql", "docker", "ci-cd", "postgresql", "message-queues", "caching", "redis", "celery", "rabbitmq",
        "kubernetes", "github-actions", "testing", "git", "jwt", "security", "sql", "async", "javascript", "typescript", "react", "css", "figma",
    ];

    private static readonly string[] s_goals = ["portfolio", "first-job", "interviews", "open-source", "side-project"];

    private readonly Random _random;

    public SeededCommunity(int count, int seed)
    {
        _random = new Random(seed);
        Members = [.. Enumerable.Range(1, count).Select(number => Member(new MemberId((ulong)number)))];
    }

    /// <summary>A Monday in a week in which clocks change in Europe, but not elsewhere.</summary>
    public Instant WeekStart { get; private set; } = Instant.FromUtc(2026, 10, 19, 6, 0);

    public IReadOnlyList<PairingMember> Members { get; private set; }

    /// <summary>A week later: who was paired knows with whom, who was not has waited a round more.</summary>
    public void Remember(IReadOnlyList<IReadOnlyList<PairingMember>> groups)
    {
        var met = groups.SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (one.Id, Other: other.Id))))
            .ToLookup(pair => pair.Id, pair => pair.Other);
        Members = [.. Members.Select(member => member with
        {
            WaitingRounds = met.Contains(member.Id) ? 0 : member.WaitingRounds + 1,
            RecentPartners =
            [
                .. member.RecentPartners.Select(partner => partner with { RoundsAgo = partner.RoundsAgo + 1 }),
                .. met[member.Id].Select(other => new RecentPartner(other, 1)),
            ],
        })];
        WeekStart += Duration.FromDays(7);
    }

    private PairingMember Member(MemberId id)
    {
        var skills = s_skills.ToArray();
        _random.Shuffle(skills);
        var known = _random.Next(2, 7);
        var track = _random.Next(100) switch { < 45 => Track.Backend, < 80 => Track.Frontend, < 95 => Track.FullStack, _ => Track.Mentor };
        var blocks = _random.Next(20) == 0 ? [new MemberId((ulong)_random.Next(1, 1000))] : Array.Empty<MemberId>();
        return new(
            id,
            track,
            [.. skills[..known].Select(key => new Skill(key))],
            [.. skills[known..(known + _random.Next(1, 5))].Select(key => new Skill(key))],
            new(DateTimeZoneProviders.Tzdb[s_zones[_random.Next(s_zones.Length)]], [.. Hours()]),
            _random.Next(5) == 0 ? null : s_goals[_random.Next(s_goals.Length)],
            WaitingRounds: 0,
            RecentPartners: [],
            blocks,
            MaxPartners: 1);
    }

    private IEnumerable<WeeklyStretch> Hours()
    {
        // One in a hundred has filled in nothing yet.
        if (_random.Next(100) == 0)
            yield break;

        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (_random.Next(2) == 0 && day != IsoDayOfWeek.Saturday)
                continue;

            var start = day >= IsoDayOfWeek.Saturday ? _random.Next(8, 16) : _random.Next(16, 22);
            yield return new(day, new LocalTime(start, 30 * _random.Next(2)), new LocalTime((start + _random.Next(2, 4)) % 24, 0));
        }
    }
}
