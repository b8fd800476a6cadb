using System.Text;
using NexusBot.Modules.Rendering;

namespace NexusBot.Tests.Modules;

public sealed class GraphemesTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Fact]
    public void Text_that_fits_is_left_alone() => Assert.Equal("abc", Graphemes.Cut("abc", 3));

    [Fact]
    public void Longer_text_ends_with_an_ellipsis_within_the_limit() => Assert.Equal("abcd…", Graphemes.Cut("abcdefgh", 5));

    [Fact]
    public void A_beginning_ends_at_a_border_and_without_an_ellipsis() => Assert.Equal("ab", Graphemes.Beginning($"ab{Family}cd", 8));

    [Fact]
    public void An_emoji_family_is_never_parted() => Assert.Equal("ab…", Graphemes.Cut($"ab{Family}cd", 8));

    [Fact]
    public void Stacked_accents_longer_than_the_limit_are_cut_all_the_same()
    {
        var zalgo = "a" + new string('\u0301', 10_000);

        var cut = Graphemes.Cut(zalgo, 100);

        Assert.Equal(100, cut.Length);
    }

    [Fact]
    public void A_surrogate_pair_is_not_torn_apart_even_where_one_grapheme_is_too_long()
    {
        var joined = string.Join('\u200D', Enumerable.Repeat("👩", 50));

        foreach (var limit in Enumerable.Range(4, 20))
            Assert.DoesNotContain(Rune.ReplacementChar, Graphemes.Cut(joined, limit).EnumerateRunes());
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(1000)]
    public void The_pieces_of_a_split_make_up_the_whole(int limit)
    {
        var text = string.Concat(Enumerable.Range(0, 60).Select(i => $"line {i} {Family}\n"));

        var pieces = Graphemes.Split(text, Math.Max(limit, Family.Length)).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, Math.Max(limit, Family.Length)));
    }

    [Fact]
    public void A_split_prefers_the_end_of_a_line() => Assert.Equal(["aaaa\nbbbb\n", "cccc"], Graphemes.Split("aaaa\nbbbb\ncccc", 12));
}
