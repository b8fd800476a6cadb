using CsCheck;
using NexusBot.Core.Members;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Tests.Members;

public sealed class HoursTextTests
{
    private static readonly string[] s_vocabulary =
    [
        "mon", "tuesdays", "wed", "fri", "sat", "weekdays", "weekends", "every day", "all day", "any time", "evenings", "mornings", "nights",
        "-", "–", "to", ",", ";", "and", "\n", " ", "9", "18", "24", "25", "6pm", "12am", "7:30", ":", "noon", "midnight", "after", "before",
        "am", "pm", "99999999999999999999", "\uD800", "😀", "\u0301", "on", "only", "@everyone", "**", "٣",
    ];

    [Theory]
    [InlineData("weekdays 18-21, sat 9-12", "weekdays 18:00-21:00, sat 09:00-12:00")]
    [InlineData("mon wed fri 6pm-8pm", "mon wed fri 18:00-20:00")]
    [InlineData("Mon, Wed and Fri 6-8pm", "mon wed fri 18:00-20:00")]
    [InlineData("evenings", "every day 18:00-22:00")]
    [InlineData("Weekday evenings, weekend mornings", "weekdays 18:00-22:00, weekends 08:00-12:00")]
    [InlineData("evenings on weekdays", "weekdays 18:00-22:00")]
    [InlineData("evenings, sat 9-12", "every day 18:00-22:00, sat 09:00-12:00", "mon tue wed thu fri sun 18:00-22:00, sat 09:00-12:00 and 18:00-22:00")]
    [InlineData("weekends", "weekends 00:00-24:00")]
    [InlineData("weekends, mon 18-20", "mon 18:00-20:00, weekends 00:00-24:00")]
    [InlineData("sat all day", "sat 00:00-24:00")]
    [InlineData("any time", "any time")]
    [InlineData("anytime on sundays", "sun 00:00-24:00")]
    [InlineData("mon-thu 18:30–20.15", "mon tue wed thu 18:30-20:15")]
    [InlineData("fri-mon 20-21", "mon fri sat sun 20:00-21:00")]
    [InlineData("fri 22-2", "fri 22:00-02:00")]
    [InlineData("sun 11pm to 1am", "sun 23:00-01:00")]
    [InlineData("11-1pm", "every day 11:00-13:00")]
    [InlineData("tue after 6pm", "tue 18:00-24:00")]
    [InlineData("tue before noon", "tue 00:00-12:00")]
    [InlineData("mon 9-12, 14-16", "mon 09:00-12:00 and 14:00-16:00")]
    [InlineData("mon 9-12, mon 11-14", "mon 09:00-14:00")]
    [InlineData("18h-20h30", "every day 18:00-20:30")]
    public void Hours_are_understood_as_people_write_them(string typed, string expected, string? said = null) =>
        Assert.Equal(said ?? expected, HoursText.Write([.. HoursText.Read(typed).Value]));

    [Theory]
    [InlineData("sometimes", "sometimes")]
    [InlineData("mon 18", "18")]
    [InlineData("mon 18-18", "18-18")]
    [InlineData("mon 25-26", "25-26")]
    [InlineData("mon 13pm-14pm", "13pm-14pm")]
    [InlineData("weekdays 18-21 @everyone", "@everyone")]
    [InlineData("Weekdays 18-21, Perhaps, sat 9-12", "Perhaps")]
    [InlineData("mo 9-12", "mo")]
    public void What_is_not_understood_is_refused_with_the_word_and_with_examples(string typed, string word)
    {
        var refusal = HoursText.Read(typed).Refusal;

        Assert.Equal(MemberRefusals.HoursNotUnderstood(word), refusal);
        Assert.Contains("weekdays 18-21", refusal!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every")]
    [InlineData(" , ")]
    public void Words_that_name_no_time_are_refused(string typed) => Assert.Equal(MemberRefusals.NoHours, HoursText.Read(typed).Refusal);

    [Fact]
    public void A_novel_is_refused() =>
        Assert.Equal(TextRefusals.TooLong("hours", HoursText.MaxLength, 4_000), HoursText.Read(new string('x', 4_000)).Refusal);

    [Fact]
    public void The_examples_of_the_refusal_are_understood() =>
        Assert.All(
            ["weekdays 18-21, sat 9-12", "mon wed fri 6pm-8pm", "evenings", "weekends", "any time"],
            example => Assert.Null(HoursText.Read(example).Refusal));

    [Fact]
    public void Whatever_was_typed_never_throws_and_what_is_written_reads_as_the_same_hours() =>
        Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Int[0, s_vocabulary.Length - 1].Select(word => s_vocabulary[word])).Array[0, 14]
            .Select(words => string.Join(words.Length % 2 == 0 ? " " : "", words))
            .Sample(AssertReadsItself, iter: 4_000);

    [Fact]
    public void Any_hours_are_written_so_that_they_read_the_same() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[0, 1439], Gen.Int[0, 1439]).Where((_, from, to) => from != to).Array[1, 4]
            .Select(stretches => string.Join(", ", stretches.Select(one => $"{(IsoDayOfWeek)one.Item1} {Clock(one.Item2)}-{Clock(one.Item3)}")))
            .Sample(
                text =>
                {
                    Assert.Null(HoursText.Read(text).Refusal);
                    AssertReadsItself(text);
                },
                iter: 4_000);

    private static void AssertReadsItself(string typed)
    {
        var read = HoursText.Read(typed);
        if (read.Refusal is null)
            Assert.Equal(read.Value, HoursText.Read(HoursText.Write(read.Value)).Value.AsEnumerable());
    }

    private static string Clock(int minute) => $"{minute / 60}:{minute % 60:00}";
}
