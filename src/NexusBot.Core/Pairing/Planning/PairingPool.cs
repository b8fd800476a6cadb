using NodaTime;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>The members of a round by number, in an order that the seed decides, with what is compared often as bits and small integers.</summary>
internal sealed class PairingPool
{
    private readonly List<Acquaintance>[] _acquaintances;
    private readonly List<int>[] _partners;
    private readonly WeekSlots[] _weeks;
    private readonly ulong[] _free;
    private readonly ulong[] _hourStarts;

    public PairingPool(IEnumerable<PairingMember> members, Instant weekStart, PairingWeights weights, int seed)
    {
        Members = [.. members.OrderBy(member => member.Id.Value)];
        // With a seed, Random is the same everywhere and in every version. Nothing here is a secret.
#pragma warning disable CA5394 // Repeatable is what it must be.
        new Random(seed).Shuffle(Members);
#pragma warning restore CA5394
        Weights = weights;
        Skills = new SkillTable(Members);
        Goals = Numbered(Members.Select(member => member.Goal));
        _weeks = new WeekSlots[Count];
        _free = new ulong[Count * WeekSlots.Words];
        _hourStarts = new ulong[Count * WeekSlots.Words];
        for (var member = 0; member < Count; member++)
            SetWeek(member, WeekSlots.Of(Members[member].Hours, weekStart));
        Hours = new HourIndex(this);
        _acquaintances = AcquaintancesOf(Members, weights);
        _partners = Array.ConvertAll(Members, _ => new List<int>());
    }

    public PairingMember[] Members { get; }

    public PairingWeights Weights { get; }

    public SkillTable Skills { get; }

    public HourIndex Hours { get; }

    /// <summary>A number for each one's goal, -1 for none.</summary>
    public int[] Goals { get; }

    public int Count => Members.Length;

    public WeekSlots WeekOf(int member) => _weeks[member];

    public ReadOnlySpan<ulong> FreeOf(int member) => _free.AsSpan(member * WeekSlots.Words, WeekSlots.Words);

    public ReadOnlySpan<ulong> HourStartsOf(int member) => _hourStarts.AsSpan(member * WeekSlots.Words, WeekSlots.Words);

    public bool HasAnHour(int member) => HourStartsOf(member).ContainsAnyExcept(0UL);

    public IReadOnlyList<Acquaintance> AcquaintancesOf(int member) => _acquaintances[member];

    /// <summary>With whom a member is paired in this round so far.</summary>
    public IReadOnlyList<int> PartnersOf(int member) => _partners[member];

    public void Pair(int one, int other)
    {
        _partners[one].Add(other);
        _partners[other].Add(one);
    }

    private void SetWeek(int member, WeekSlots week)
    {
        _weeks[member] = week;
        week.Free.CopyTo(_free.AsSpan(member * WeekSlots.Words));
        week.WriteHourStarts(_hourStarts.AsSpan(member * WeekSlots.Words, WeekSlots.Words));
    }

    private static int[] Numbered(IEnumerable<string?> keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. keys.Select(key => key is null ? -1 : numbers.TryGetValue(key, out var known) ? known : numbers[key] = numbers.Count)];
    }

    private static List<Acquaintance>[] AcquaintancesOf(PairingMember[] members, PairingWeights weights)
    {
        var numbers = members.Select((member, number) => (member.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        var acquaintances = Array.ConvertAll(members, _ => new List<Acquaintance>());
        var hardRounds = Math.Min(weights.HardRepeatRounds, (members.Length - 1) / 2);
        for (var number = 0; number < members.Length; number++)
        {
            foreach (var blocked in members[number].Blocks)
                Add(number, blocked, Acquaintance.Never);
            foreach (var partner in members[number].RecentPartners)
                Add(number, partner.Member, Penalty(partner.RoundsAgo));
        }

        return acquaintances;

        int Penalty(int roundsAgo) => roundsAgo <= hardRounds
            ? Acquaintance.Never
            : weights.RepeatPerRound * Math.Max(0, weights.SoftRepeatRounds + 1 - roundsAgo);

        // What one of them remembers holds for both.
        void Add(int one, MemberId id, int penalty)
        {
            if (penalty == 0 || !numbers.TryGetValue(id, out var other) || one == other)
                return;

            acquaintances[one].Add(new(other, penalty));
            acquaintances[other].Add(new(one, penalty));
        }
    }
}
