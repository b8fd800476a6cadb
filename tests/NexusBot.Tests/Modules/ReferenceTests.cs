using NexusBot.Modules.Dispatch;

namespace NexusBot.Tests.Modules;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_interaction_of_a_busy_hour_has_a_reference_of_its_own()
    {
        var ids = Enumerable.Range(0, 3_600).Select(second => 1_440_000_000_000_000_000UL + ((ulong)second * 1_000 << 22));

        var references = ids.Select(Reference.Of).ToList();

        Assert.All(references, reference => Assert.Matches("^[A-Z2-9]{6}$", reference));
        Assert.Equal(references.Count, references.Distinct().Count());
    }
}
