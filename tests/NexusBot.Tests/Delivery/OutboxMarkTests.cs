using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Tests.Delivery;

public sealed class OutboxMarkTests
{
    [Fact]
    public void A_mark_is_short_and_names_one_entry()
    {
        var now = Instant.FromUtc(2026, 11, 23, 14, 0);

        var marks = Enumerable.Range(0, 1000).Select(_ => OutboxMark.Of(OutboxId.New(now))).ToList();

        Assert.All(marks, mark => Assert.Matches("^[0-9a-z]{8}$", mark));
        Assert.Equal(1000, marks.Distinct().Count());
    }
}
