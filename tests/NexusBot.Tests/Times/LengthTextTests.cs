using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

public sealed class LengthTextTests
{
    [Theory]
    [InlineData("1 hour", 60, "1 hour")]
    [InlineData("90 min", 90, "1 hour 30 minutes")]
    [InlineData("1h30m", 90, "1 hour 30 minutes")]
    [InlineData("half an hour", 30, "30 minutes")]
    [InlineData("1 day and 5 min", 1445, "1 day 5 minutes")]
    [InlineData("45", 45, "45 minutes")]
    [InlineData("61 sec", 1, "1 minute")]
    public void Lengths_are_read_and_told(string typed, int minutes, string told)
    {
        var length = LengthText.Read(typed);

        Assert.Equal(Duration.FromMinutes(minutes), length);
        Assert.Equal(told, LengthText.Describe(length!.Value));
        Assert.Equal(length, LengthText.Read(told));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ages")]
    [InlineData("2 months")]
    [InlineData("30 sec")]
    [InlineData("tomorrow 18:00")]
    [InlineData("99999999999999 hours")]
    public void What_is_no_length_is_none(string typed) => Assert.Null(LengthText.Read(typed));
}
