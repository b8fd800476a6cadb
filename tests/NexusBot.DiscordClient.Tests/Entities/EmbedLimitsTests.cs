using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Entities;

public sealed class EmbedLimitsTests
{
    [Theory]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void A_title_has_at_most_256_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().WithTitle(Text(length)));

    [Theory]
    [InlineData(4095, true)]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void A_description_has_at_most_4096_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().WithDescription(Text(length)));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(0, false)]
    public void A_field_has_a_name_of_at_most_256_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().AddField(Text(length), "value"));

    [Theory]
    [InlineData(1023, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    [InlineData(0, false)]
    public void A_field_has_a_value_of_at_most_1024_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().AddField("name", Text(length)));

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void There_are_at_most_25_fields(int count, bool fits) => Expect.Fits(fits, () =>
    {
        var embed = new EmbedBuilder();
        for (var field = 0; field < count; field++)
            embed.AddField("name", "value");
    });

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void An_author_has_at_most_256_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().WithAuthor(Text(length)));

    [Theory]
    [InlineData(2047, true)]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public void A_footer_has_at_most_2048_characters(int length, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().WithFooter(Text(length)));

    [Theory]
    [InlineData(5999, true)]
    [InlineData(6000, true)]
    [InlineData(6001, false)]
    public void All_texts_together_have_at_most_6000_characters(int length, bool fits)
    {
        var embed = new EmbedBuilder().WithDescription(Text(4096)).WithFooter(Text(length - 4096));

        Expect.Fits(fits, () => embed.Build());
    }

    [Theory]
    [InlineData("https://example.org/a.png", true)]
    [InlineData("attachment://a.png", true)]
    [InlineData("example.org/a.png", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_picture_has_an_address_with_its_protocol(string url, bool fits) =>
        Expect.Fits(fits, () => new EmbedBuilder().WithImageUrl(url).Build());

    [Fact]
    public void An_embed_can_be_rebuilt()
    {
        var embed = new EmbedBuilder()
            .WithTitle("t").WithDescription("d").WithUrl("https://example.org").WithColor(0x3498DB).WithAuthor("a")
            .WithFooter("f").WithImageUrl("https://example.org/i").AddField("n", 42, inline: true).Build();

        var rebuilt = embed.ToEmbedBuilder().Build();

        Assert.Equal(
            (embed.Title, embed.Description, embed.Url, embed.Color, embed.Author, embed.Footer, embed.Image, embed.Fields.Single()),
            (rebuilt.Title, rebuilt.Description, rebuilt.Url, rebuilt.Color, rebuilt.Author, rebuilt.Footer, rebuilt.Image, rebuilt.Fields.Single()));
    }

    private static string Text(int length) => new('x', length);
}
