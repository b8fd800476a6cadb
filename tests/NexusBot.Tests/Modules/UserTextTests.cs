using NexusBot.Modules.Rendering;

namespace NexusBot.Tests.Modules;

public sealed class UserTextTests
{
    [Fact]
    public void A_line_shows_its_markup_as_it_was_written() => Assert.Equal(@"\_\_init\_\_ and \*args", UserText.Line("__init__ and *args"));

    [Fact]
    public void A_line_stays_one_line() => Assert.Equal("a b", UserText.Line("a\nb"));

    [Theory]
    [InlineData("[bank](https://evil.example)")]
    [InlineData("[x](javascript:alert(1))")]
    public void A_link_cannot_hide_where_it_leads(string text)
    {
        Assert.DoesNotContain("](", UserText.Body(text), StringComparison.Ordinal);
        Assert.DoesNotContain("](", UserText.Line(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_keeps_its_markdown() => Assert.Equal("**Use** `select_related`", UserText.Body("**Use** `select_related`"));
}
