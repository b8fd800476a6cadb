using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>A time of day as it was typed: "18:30", "18.30", "6:30 pm", "6pm", "noon", "midnight", and "6" where an hour is expected.</summary>
/// <param name="IsExact">Whether it can mean nothing else, whatever part of the day is named beside it.</param>
/// <param name="IsEitherHalf">An hour alone: before noon or after, nobody knows.</param>
/// <param name="IsMidnight">The word, of which nobody knows whether the day begins or ends with it.</param>
internal readonly record struct TimeOfDay(LocalTime Time, bool IsExact, bool IsEitherHalf = false, bool IsMidnight = false)
{
    private const int HalfDay = 12;

    public IReadOnlyList<LocalTime> Readings => IsEitherHalf ? [Time, Time.PlusHours(HalfDay)] : [Time];

    public static TimeOfDay Exactly(LocalTime time) => new(time, IsExact: true);

    /// <param name="mayBeBare">Whether a number alone is an hour.</param>
    public static (TimeOfDay Time, int Length)? Read(List<WhenToken> tokens, bool mayBeBare) => tokens switch
    {
        [{ Word: "noon" }, ..] => (Exactly(LocalTime.Noon), 1),
        [{ Word: "midnight" }, ..] => (Exactly(LocalTime.Midnight) with { IsMidnight = true }, 1),
        [{ Number: { } hour, IsOrdinal: false }, { Word: ":" or "." }, { Number: { } minute, Word.Length: 2 }, ..] =>
            WithHalf(tokens, 3, hour, minute) ?? WithMinutes(tokens[1].Word, hour, minute),
        [{ Number: { } hour, IsOrdinal: false }, ..] => WithHalf(tokens, 1, hour, 0) ?? (mayBeBare ? Bare(tokens, hour) : null),
        _ => null,
    };

    private static (TimeOfDay Time, int Length)? WithHalf(List<WhenToken> tokens, int length, int hour, int minute) =>
        tokens.Count > length && tokens[length].Word is "am" or "pm" && hour is >= 1 and <= HalfDay && minute < 60
            ? (Exactly(new((hour % HalfDay) + (tokens[length].Word == "pm" ? HalfDay : 0), minute)), length + 1)
            : null;

    // Without "am" or "pm", 3.12 could be a day in December.
    private static (TimeOfDay Time, int Length)? WithMinutes(string between, int hour, int minute) =>
        hour < 24 && minute < 60 && (between == ":" || minute is < 1 or > 12) ? (new(new(hour, minute), IsExact: hour == 0), 3) : null;

    private static (TimeOfDay Time, int Length)? Bare(List<WhenToken> tokens, int hour) =>
        hour >= 24 || tokens is [_, { Word: ":" or "." or "/" or "-" or "am" or "pm" }, ..] ? null
        : (new(new(hour == HalfDay ? 0 : hour, 0), IsExact: hour is 0 or > HalfDay, IsEitherHalf: hour is > 0 and <= HalfDay), 1);
}
