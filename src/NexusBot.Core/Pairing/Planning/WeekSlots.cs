using System.Numerics;
using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// The free quarters of an hour in one week of true time, a bit each. Quarters, since there are zones that differ by three of them;
/// a quarter that is free in part is not free.
/// </summary>
public sealed class WeekSlots
{
    public const int Slots = 7 * 24 * SlotsInHour;

    internal const int SlotsInHour = 4;
    internal const int Words = (Slots + 63) / 64;

    private static readonly Duration s_slot = Duration.FromMinutes(60 / SlotsInHour);

    private readonly ulong[] _free = new ulong[Words];

    private WeekSlots(Instant weekStart) => WeekStart = weekStart;

    public Instant WeekStart { get; }

    /// <summary>How long one is free, all together.</summary>
    public Duration Total => s_slot * _free.Sum(BitOperations.PopCount);

    internal ReadOnlySpan<ulong> Free => _free;

    public static WeekSlots Of(WeeklyHours hours, Instant weekStart)
    {
        var week = new WeekSlots(weekStart);
        foreach (var free in hours.Between(weekStart, weekStart + (s_slot * Slots)))
            week.Add(free.Start, free.End);

        return week;
    }

    /// <summary>When both are free, each stretch whole, earliest first.</summary>
    public IReadOnlyList<Interval> SharedWith(WeekSlots other)
    {
        var shared = new List<Interval>();
        for (var slot = 0; slot < Slots; slot++)
        {
            var start = slot;
            while (slot < Slots && IsFree(slot) && other.IsFree(slot))
                slot++;
            if (slot > start)
                shared.Add(new(WeekStart + (s_slot * start), WeekStart + (s_slot * slot)));
        }

        return shared;
    }

    /// <summary>The slots at which a whole hour begins that is free.</summary>
    internal void WriteHourStarts(Span<ulong> starts)
    {
        for (var word = 0; word < Words; word++)
        {
            var following = word + 1 < Words ? _free[word + 1] : 0;
            var all = _free[word];
            for (var shift = 1; shift < SlotsInHour; shift++)
                all &= (_free[word] >> shift) | (following << (64 - shift));
            starts[word] = all;
        }
    }

    private bool IsFree(int slot) => (_free[slot >> 6] >> (slot & 63) & 1) != 0;

    private void Add(Instant from, Instant to)
    {
        var first = Math.Max(0, (int)Math.Ceiling((from - WeekStart) / s_slot));
        var end = Math.Min(Slots, (int)Math.Floor((to - WeekStart) / s_slot));
        for (var slot = first; slot < end; slot++)
            _free[slot >> 6] |= 1UL << (slot & 63);
    }
}
