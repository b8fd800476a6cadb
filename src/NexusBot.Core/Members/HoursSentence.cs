using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>
/// Reads days and times as they come. Times belong to the days named before them, or right after them; times without a day mean
/// every day, and days without a time mean all of the day.
/// </summary>
internal sealed class HoursSentence(IReadOnlyList<HoursToken> tokens)
{
    private const int DayEnd = 24 * 60;

    private readonly List<IsoDayOfWeek> _days = [];
    private readonly List<(int From, int To)> _times = [];
    private int _next;
    private bool _paused;
    private bool _closed;

    private HoursToken Current => _next < tokens.Count ? tokens[_next] : new("", 0);

    /// <summary>Where it stops being days and times; null when all of it was read.</summary>
    public int? ReadInto(FreeMinutes week)
    {
        while (_next < tokens.Count)
        {
            if (Current.IsPause)
            {
                _paused = true;
                _next++;
            }
            else if (IsFiller(Current.Text))
            {
                _next++;
            }
            else if (!TryReadWholeDay() && !TryReadDays(week) && !TryReadTimes())
            {
                return Current.Start;
            }
        }

        Flush(week);
        return null;
    }

    private static bool IsFiller(string word) => word is
        "on" or "at" or "in" or "the" or "every" or "each" or "from" or "time";

    // "sat all day" names no further day.
    private bool TryReadWholeDay()
    {
        if (Current.Text is not ("all" or "whole") || _next + 1 == tokens.Count || tokens[_next + 1].Text != "day")
            return false;

        _times.Add((0, DayEnd));
        _next += 2;
        return true;
    }

    private bool TryReadDays(FreeMinutes week)
    {
        if (DayNames.ReadGroup(Current.Text) is { } group)
        {
            Begin(week);
            _days.AddRange(group);
            _closed = true;
            _next++;
            return true;
        }

        if (DayNames.ReadDay(Current.Text) is not { } day)
            return false;

        Begin(week);
        _next++;
        var last = Current.IsDash && _next + 1 < tokens.Count ? DayNames.ReadDay(tokens[_next + 1].Text) : null;
        _next += last is null ? 0 : 2;
        for (var each = day; ; each = each == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : each + 1)
        {
            _days.Add(each);
            if (each == (last ?? day))
                return true;
        }
    }

    // "mon, wed 18-20" means both days; "weekends, mon 18-20" does not.
    private void Begin(FreeMinutes week)
    {
        var isNew = _times.Count > 0 ? _days.Count > 0 || _paused : _closed && _paused;
        if (isNew)
            Flush(week);
        _paused = false;
    }

    private bool TryReadTimes()
    {
        if (TimeRange.Named(Current.Text) is { } part)
        {
            _times.Add(part);
            _next++;
        }
        else if (TimeRange.Read(tokens, _next) is var (from, to, length))
        {
            _times.Add((from, to));
            _next += length;
        }
        else
        {
            return false;
        }

        _paused = false;
        return true;
    }

    private void Flush(FreeMinutes week)
    {
        if (_days.Count == 0 && _times.Count > 0)
            _days.AddRange(DayNames.All);
        if (_times.Count == 0)
            _times.Add((0, DayEnd));
        foreach (var day in _days)
        {
            foreach (var (from, to) in _times)
                week.Add(day, from, to);
        }

        _days.Clear();
        _times.Clear();
        _closed = false;
    }
}
