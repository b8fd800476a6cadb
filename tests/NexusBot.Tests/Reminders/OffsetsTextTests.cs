using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Tests.Reminders;

public sealed class OffsetsTextTests
{
    [Theory]
    [InlineData("1 day, 10 min", "1 day, 10 minutes")]
    [InlineData("10 min and 2h; 1 day", "1 day, 2 hours, 10 minutes")]
    [InlineData("1 hour, 60 min", "1 hour")]
    [InlineData("none", "none")]
    [InlineData(" Never ", "none")]
    [InlineData("7 days", "7 days")]
    public void Offsets_are_read_the_longest_first_each_once(string typed, string told)
    {
        var offsets = OffsetsText.Read(typed);

        Assert.Equal(told, OffsetsText.Describe(offsets!));
        Assert.Equal(offsets, OffsetsText.Read(told));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("8 days")]
    [InlineData("1 day, soon")]
    [InlineData("1 min, 2 min, 3 min, 4 min, 5 min, 6 min")]
    public void What_cannot_be_is_nothing(string typed) => Assert.Null(OffsetsText.Read(typed));

    [Fact]
    public void The_same_offsets_are_equal_in_any_order() => Assert.Equal(
        new ReminderOffsets([Duration.FromHours(1), Duration.FromMinutes(5)]), new ReminderOffsets([Duration.FromMinutes(5), Duration.FromHours(1)]));
}
