using System.Collections.Immutable;
using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>The free minutes of any week by the wall clock, from which hours get their one form: nothing overlaps, nothing is split in vain.</summary>
internal sealed class FreeMinutes
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    private readonly bool[] _free = new bool[Week];

    /// <param name="from">Minutes after midnight.</param>
    /// <param name="to">Minutes after midnight. What does not end after it starts goes on into the next day.</param>
    public void Add(IsoDayOfWeek day, int from, int to)
    {
        var start = (((int)day - 1) * Day) + from;
        var length = to > from ? to - from : to - from + Day;
        for (var minute = start; minute < start + length; minute++)
            _free[minute % Week] = true;
    }

    public ImmutableArray<WeeklyStretch> ToStretches()
    {
        if (_free.All(free => free))
            return [.. DayNames.All.Select(WeeklyStretch.WholeDay)];

        var stretches = new List<WeeklyStretch>();
        for (var minute = 0; minute < Week; minute++)
        {
            if (_free[minute] && !_free[(minute + Week - 1) % Week])
                AddRun(stretches, minute);
        }

        return [.. stretches.OrderBy(stretch => stretch.Day).ThenBy(stretch => stretch.From)];
    }

    private void AddRun(List<WeeklyStretch> stretches, int start)
    {
        var end = start;
        while (_free[end % Week])
            end++;

        // What lasts a day or longer is told day by day; an evening that goes on after midnight stays one.
        while (end - start >= Day)
        {
            var midnight = ((start / Day) + 1) * Day;
            stretches.Add(Stretch(start, midnight));
            start = midnight;
        }

        if (end > start)
            stretches.Add(Stretch(start, end));
    }

    private static WeeklyStretch Stretch(int start, int end) =>
        new((IsoDayOfWeek)((start / Day % 7) + 1), Time(start), Time(end));

    private static LocalTime Time(int minute) => LocalTime.FromMinutesSinceMidnight(minute % Day);
}
