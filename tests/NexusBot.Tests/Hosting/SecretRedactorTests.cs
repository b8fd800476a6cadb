using NexusBot.Host.Logging;

namespace NexusBot.Tests.Hosting;

public sealed class SecretRedactorTests
{
    private readonly SecretRedactor _redactor = new("the-token-in-use");

    [Fact]
    public void The_token_in_use_is_taken_out_wherever_it_stands() =>
        Assert.Equal("Bot *** was refused", _redactor.Redact("Bot the-token-in-use was refused"));

    [Fact]
    public void What_is_too_short_for_a_token_tears_no_words_apart() =>
        Assert.Equal("The next bot", new SecretRedactor("x").Redact("The next bot"));

    [Theory]
    [InlineData("POST /interactions/123/aW50ZXJhY3Rpb24/callback failed", "POST /interactions/123/***/callback failed")]
    [InlineData("PATCH /webhooks/123/aW50ZXJhY3Rpb24/messages/@original", "PATCH /webhooks/123/***/messages/@original")]
    [InlineData("see \"https://discord.com/api/webhooks/9/s3cret\"", "see \"https://discord.com/api/webhooks/9/***\"")]
    public void Addresses_that_carry_a_token_lose_it(string text, string expected) => Assert.Equal(expected, _redactor.Redact(text));

    [Fact]
    public void Whatever_is_shaped_like_a_bot_token_is_taken_out()
    {
        var shaped = $"{new string('M', 24)}.{new string('G', 6)}.{new string('x', 38)}";

        Assert.Equal("left ***.", _redactor.Redact($"left {shaped}."));
    }

    [Fact]
    public void Ordinary_text_stays_as_it_is() =>
        Assert.Equal("Learning 01a2 shared in guild 42", _redactor.Redact("Learning 01a2 shared in guild 42"));
}
