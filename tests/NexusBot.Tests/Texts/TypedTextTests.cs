using NexusBot.Core.Texts;

namespace NexusBot.Tests.Texts;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n\t ")]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData("\u202E")]
    [InlineData("\u3164")]
    public void What_nobody_can_see_is_empty(string? typed) =>
        Assert.Equal(TextRefusals.Empty("text"), TypedText.Read(typed, "text", 10).Refusal);

    [Theory]
    [InlineData("  kept as it is  \n")]
    [InlineData("👩‍👩‍👧‍👦 e\u0301 \t")]
    [InlineData("@everyone <@&5> ``` || $@0")]
    public void Text_is_kept_as_written(string typed) =>
        Assert.Equal(typed, TypedText.Read(typed, "text", 100).Value);

    [Theory]
    [InlineData("a\0b\u0007c\u009Fd", "abcd")]
    [InlineData("abc\u202Ecba\u2066x\u2069\u200F", "abccbax")]
    [InlineData("line\r\nline", "line\nline")]
    public void Control_characters_are_removed(string typed, string expected) =>
        Assert.Equal(expected, TypedText.Read(typed, "text", 100).Value);

    [Fact]
    public void Half_a_character_is_refused()
    {
        string[] broken = ["a\uD800", "\uDC00a", "\uD800\uD800\uDC00"];

        Assert.All(broken, typed => Assert.Equal(TextRefusals.BrokenCharacters("text"), TypedText.Read(typed, "text", 100).Refusal));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Text_is_as_long_as_fits_and_no_longer(int length, bool fits)
    {
        var outcome = TypedText.Read(new string('x', length), "text", 10);

        Assert.Equal(fits ? null : TextRefusals.TooLong("text", 10, length), outcome.Refusal);
    }

    [Fact]
    public void A_line_has_no_breaks() =>
        Assert.Equal("one two three", TypedText.ReadLine("one\r\ntwo\tthree", "title", 100).Value);

    [Fact]
    public void A_refusal_repeats_the_beginning_of_what_was_typed_and_cuts_no_character()
    {
        const string family = "👩‍👩‍👧‍👦";

        Assert.Equal("short", TypedText.Echo("sho\u202Ert"));
        Assert.Equal(new string('x', 60) + "…", TypedText.Echo(new string('x', 61)));
        Assert.Equal(new string('x', 55) + "…", TypedText.Echo(new string('x', 55) + family + "tail"));
    }
}
