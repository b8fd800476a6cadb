using System.Globalization;
using NexusBot.Playground;

namespace NexusBot.EndToEnd.Tests.Playground;

public sealed class DaytimeTests
{
    [Theory]
    [InlineData("2026-11-28T08:00Z", 0)]
    [InlineData("2026-11-28T16:59Z", 0)]
    [InlineData("2026-11-28T17:00Z", 15 * 60)]
    [InlineData("2026-11-28T23:30Z", (8 * 60) + 30)]
    [InlineData("2026-11-28T00:00Z", 8 * 60)]
    [InlineData("2026-11-28T07:59Z", 1)]
    [InlineData("2026-11-28T03:00+03:00", 8 * 60)]
    public void It_begins_in_so_many_minutes(string now, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Daytime.Until(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}
