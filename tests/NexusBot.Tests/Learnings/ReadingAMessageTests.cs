using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class ReadingAMessageTests
{
    [Fact]
    public void Its_fenced_blocks_become_examples_and_the_rest_stays_text()
    {
        var message = MessageText.Read("## **Slow list**\n\nUse this:\n```python\nx = 1\n\ny = 2\n```\nor this\n```sql\nselect 1\n```\nDone.");

        Assert.Equal("Slow list", message.Title);
        Assert.Equal([new CodeExample("python", "x = 1\n\ny = 2"), new CodeExample("sql", "select 1")], message.Codes);
        Assert.Equal("## **Slow list**\n\nUse this:\n\nor this\n\nDone.", message.Text);
    }

    [Theory]
    [InlineData("```x = 1```", null, "x = 1")]
    [InlineData("```\nx = 1\n```", null, "x = 1")]
    [InlineData("```C#\nvar x = 1;\n```", "c#", "var x = 1;")]
    [InlineData("```py x = 1```", null, "py x = 1")]
    public void A_language_is_what_stands_alone_behind_the_fence(string content, string? language, string source) =>
        Assert.Equal(new CodeExample(language, source), Assert.Single(MessageText.Read(content).Codes));

    [Theory]
    [InlineData("An ``` unbalanced fence")]
    [InlineData("``` ```")]
    [InlineData("`inline`")]
    public void What_is_no_block_is_none(string content) => Assert.Empty(MessageText.Read(content).Codes);

    [Fact]
    public void Only_as_many_examples_as_a_learning_has_are_kept() =>
        Assert.Equal(LearningContent.MaxCodes, MessageText.Read(string.Concat(Enumerable.Repeat("```\nx\n```\n", 9))).Codes.Count);

    [Fact]
    public void A_long_first_line_is_cut_where_a_character_ends()
    {
        var family = "👨‍👩‍👧‍👦";

        var title = MessageText.Read(string.Concat(Enumerable.Repeat(family, 50))).Title;

        Assert.Equal(LearningContent.MaxTitleLength / family.Length * family.Length, title.Length);
    }

    [Fact]
    public void Code_alone_has_no_title() => Assert.Equal(("", ""), (MessageText.Read("```\nx\n```").Title, MessageText.Read("```\nx\n```").Text));
}
