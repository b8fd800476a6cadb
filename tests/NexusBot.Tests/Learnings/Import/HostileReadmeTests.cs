using System.Text;
using CsCheck;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Tests.Learnings.Import;

public sealed class HostileReadmeTests
{
    private static readonly string[] s_pieces =
    [
        "#", "##", "######", "- ", "* ", "1.", "1)", "|", "|---|", "```", "````markdown", "~~~", ">", "<<<<<<< a", "=======", "---", "**", "*", "_", "`",
        "[", "]", "(", ")", "![", "<!--", "-->", "<h2>", "</div>", "&amp;", "\\", ":", " – ", " → ", ";", "\t", "    ", "\n", "\n\n", "\r\n", "\0",
        "\uD800", "\uDC00", "\u202E", "\uFEFF", "\uFE0F", "👩‍💻", "1️⃣", "Challenges & Solutions", "Key Technologies", "Best Practices", "Takeaways",
        "Solution: ", "Challenge 1: ", "Major Learnings", "word", "Docker", "[Write about this]", ", but ", "(e.g., x)", ".",
    ];

    [Fact]
    public void Whatever_is_thrown_at_it_nothing_is_thrown_back_and_every_learning_has_a_title() =>
        Gen.Int[0, s_pieces.Length - 1].Array[0, 200].Select(picks => string.Concat(picks.Select(pick => s_pieces[pick]))).Sample(
            markdown => SomeReadme.Read(markdown).All(draft =>
                draft.Title.Any(char.IsLetterOrDigit) && !HasLoneSurrogate(draft.Title + draft.Summary + draft.Solution)),
            iter: 2000);

    [Theory]
    [InlineData("- ", 400_000)]
    [InlineData("[a", 400_000)]
    [InlineData("**a _b ", 140_000)]
    [InlineData("```\n", 200_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("a: b, and (c\n", 70_000)]
    [InlineData("| a | b |\n", 90_000)]
    [InlineData("a\tb\n", 200_000)]
    [InlineData("> - 1. # ", 100_000)]
    [InlineData("\0", 1_000_000)]
    [InlineData("&#x", 300_000)]
    public void A_megabyte_of_one_thing_is_read_like_any_other(string piece, int times)
    {
        var markdown = new StringBuilder("## Challenges\n").Insert(14, piece, times).ToString();

        Assert.True(SomeReadme.Read(markdown).Count <= 1000);
    }

    [Fact]
    public void A_thousand_levels_are_read()
    {
        var markdown = "## Concepts\n" + string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + "- x" + depth + "\n"));

        Assert.NotEmpty(SomeReadme.Read(markdown));
    }

    [Fact]
    public void More_than_a_megabyte_is_refused()
    {
        Assert.Null(LearningImport.Read(new string('a', LearningImport.MaxBytes)).Refusal);
        Assert.Equal(ImportRefusals.TooLarge, LearningImport.Read(new string('a', LearningImport.MaxBytes + 1)).Refusal);
        Assert.Equal(ImportRefusals.TooLarge, LearningImport.Read(new string('é', LearningImport.MaxBytes / 2 + 1)).Refusal);
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
