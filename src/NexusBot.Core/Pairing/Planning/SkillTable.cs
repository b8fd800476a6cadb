using System.Numerics;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>Who knows and who wants what: for each member their skills as bits, and for each skill its members (an inverted index).</summary>
internal sealed class SkillTable
{
    private readonly ulong[] _knows;
    private readonly ulong[] _wants;
    private readonly MemberSet[] _knowers;
    private readonly MemberSet[] _wanters;
    private readonly int _words;

    public SkillTable(PairingMember[] members)
    {
        // A skill that nobody offers, or nobody seeks, brings no two together.
        var offered = members.SelectMany(member => member.Knows).ToHashSet();
        var numbers = members.SelectMany(member => member.Wants).Distinct().Where(offered.Contains)
            .Select((skill, number) => (skill, number)).ToDictionary(pair => pair.skill, pair => pair.number);
        _words = (numbers.Count + 63) / 64;
        _knows = new ulong[members.Length * _words];
        _wants = new ulong[members.Length * _words];
        _knowers = [.. numbers.Select(_ => new MemberSet(members.Length))];
        _wanters = [.. numbers.Select(_ => new MemberSet(members.Length))];
        for (var member = 0; member < members.Length; member++)
        {
            Fill(member, members[member].Knows, _knows, _knowers);
            Fill(member, members[member].Wants, _wants, _wanters);
        }

        void Fill(int member, IEnumerable<Skill> skills, ulong[] bits, MemberSet[] index)
        {
            foreach (var skill in skills)
            {
                if (!numbers.TryGetValue(skill, out var number))
                    continue;

                bits[(member * _words) + (number >> 6)] |= 1UL << (number & 63);
                index[number].Add(member);
            }
        }
    }

    /// <summary>How many skills the one knows that the other wants.</summary>
    public int CountTaught(int teacher, int learner)
    {
        var count = 0;
        for (var word = 0; word < _words; word++)
            count += BitOperations.PopCount(_knows[(teacher * _words) + word] & _wants[(learner * _words) + word]);
        return count;
    }

    /// <summary>For each member how many skills they know that this one wants.</summary>
    public void CountTeachers(int learner, MemberCounts counts) => Count(learner, _wants, _knowers, counts);

    /// <summary>For each member how many skills they want that this one knows.</summary>
    public void CountLearners(int teacher, MemberCounts counts) => Count(teacher, _knows, _wanters, counts);

    private void Count(int member, ulong[] bits, MemberSet[] index, MemberCounts counts)
    {
        counts.Clear();
        for (var word = 0; word < _words; word++)
        {
            for (var left = bits[(member * _words) + word]; left != 0; left &= left - 1)
                counts.Increment(index[(word << 6) + BitOperations.TrailingZeroCount(left)]);
        }
    }
}
