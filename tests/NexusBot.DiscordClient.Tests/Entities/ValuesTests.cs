using Discord;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Entities;

public sealed class ValuesTests
{
    [Fact]
    public void A_snowflake_tells_its_moment()
    {
        var moment = SnowflakeUtils.FromSnowflake(175928847299117063);

        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), moment);
        Assert.Equal(175928847299117063UL >> 22, SnowflakeUtils.ToSnowflake(moment) >> 22);
    }

    [Fact]
    public void What_is_not_set_differs_from_null()
    {
        Optional<string?> set = null;

        Assert.True(set.IsSpecified);
        Assert.False(Optional<string?>.Unspecified.IsSpecified);
        Assert.Throws<InvalidOperationException>(() => Optional<string?>.Unspecified.Value);
        Assert.Equal("other", Optional<string>.Unspecified.GetValueOrDefault("other"));
    }

    [Theory]
    [InlineData("<@21>", true)]
    [InlineData("<@!21>", true)]
    [InlineData("<@&21>", false)]
    [InlineData("21", false)]
    public void A_mention_of_a_person_is_read(string text, bool isUser)
    {
        Assert.Equal(isUser, MentionUtils.TryParseUser(text, out var id));
        Assert.Equal(isUser ? 21UL : 0UL, id);
    }

    [Fact]
    public void A_time_is_shown_to_each_reader_in_their_zone()
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

        Assert.Equal("<t:1700000000:F>", TimestampTag.FormatFromDateTimeOffset(moment, TimestampTagStyles.LongDateTime));
        Assert.Equal("<t:1700000000>", TimestampTag.FromDateTimeOffset(moment).ToString());
    }

    [Theory]
    [InlineData("x", null, "`x`")]
    [InlineData("x", "py", "```py\nx\n```")]
    [InlineData("x\ny", null, "```\nx\ny\n```")]
    public void Code_is_fenced_when_it_has_lines_or_a_language(string text, string? language, string expected) =>
        Assert.Equal(expected, Format.Code(text, language));

    [Fact]
    public void Markdown_in_a_text_can_be_made_harmless() => Assert.Equal(@"\*\*a\_b\*\*", Format.Sanitize("**a_b**"));

    [Fact]
    public void The_client_names_a_url_and_a_version_as_discord_asks() =>
        Assert.Matches(@"^DiscordBot \(https://[^\s,]+, v\d+\.\d+\.\d+\)$", DiscordConfig.UserAgent);

    [Fact]
    public void A_colour_is_three_bytes()
    {
        var color = new Color(0x3498DB);

        Assert.Equal((0x34, 0x98, 0xDB), (color.R, color.G, color.B));
        Assert.Equal("#3498DB", color.ToString());
        Assert.Throws<ArgumentException>(() => new Color(0x1000000));
    }

    [Theory]
    [InlineData(null, "https://cdn.discordapp.com/embed/avatars/5.png")]
    [InlineData("abc", "https://cdn.discordapp.com/avatars/20971520/abc.png?size=128")]
    [InlineData("a_bc", "https://cdn.discordapp.com/avatars/20971520/a_bc.gif?size=128")]
    public void Everyone_has_an_avatar(string? avatar, string url) =>
        Assert.Equal(url, AvatarUrls.Of(20971520, avatar, ImageFormat.Auto, 128) ?? AvatarUrls.DefaultOf(20971520));
}
