using NexusBot.Modules.Rendering;

namespace NexusBot.Tests.Modules;

public sealed class CustomIdTests
{
    [Fact]
    public void Stars_are_filled_in_order() => Assert.Equal("learning:page:2:x", CustomId.Fill("learning:page:*:*", "2", "x"));

    [Theory]
    [InlineData("learning:open:*", new[] { "a", "b" })]
    [InlineData("learning:open:*", new[] { "a:b" })]
    public void What_does_not_fit_the_pattern_is_a_mistake(string pattern, string[] values) =>
        Assert.Throws<ArgumentException>(() => CustomId.Fill(pattern, values));

    [Fact]
    public void More_than_Discord_takes_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => CustomId.Fill("learning:open:*", new string('x', 90)));
}
