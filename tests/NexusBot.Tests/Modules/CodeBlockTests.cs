using NexusBot.Modules.Rendering;

namespace NexusBot.Tests.Modules;

public sealed class CodeBlockTests
{
    [Fact]
    public void A_block_names_its_language() => Assert.Equal("```python\nprint(1)\n```", CodeBlock.Of("print(1)", "Python", 100));

    [Theory]
    [InlineData("```")]
    [InlineData("x\n```\n@everyone\n```y")]
    [InlineData("````````")]
    [InlineData("a``b```c````d")]
    public void Code_cannot_leave_its_block(string source)
    {
        var block = CodeBlock.Of(source, null, 1000);

        Assert.DoesNotContain("```", block[4..^4], StringComparison.Ordinal);
        Assert.Equal(source, block[4..^4].Replace("\u200B", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("py\nthon")]
    [InlineData("```")]
    [InlineData("a very long language name indeed")]
    public void A_language_that_is_none_is_left_out(string language) => Assert.Equal("```\nx\n```", CodeBlock.Of("x", language, 100));

    [Fact]
    public void A_block_keeps_its_limit_and_its_end()
    {
        var block = CodeBlock.Of(new string('`', 5_000), "sql", 1024);

        Assert.InRange(block.Length, 1000, 1024);
        Assert.EndsWith("…\n```", block, StringComparison.Ordinal);
    }

    [Fact]
    public void It_knows_what_fits_to_the_character()
    {
        var exact = new string('x', 1024 - "```sql\n\n```".Length);

        Assert.True(CodeBlock.Fits(exact, "sql", 1024));
        Assert.False(CodeBlock.Fits(exact + "x", "sql", 1024));
        Assert.DoesNotContain("…", CodeBlock.Of(exact, "sql", 1024), StringComparison.Ordinal);
    }
}
