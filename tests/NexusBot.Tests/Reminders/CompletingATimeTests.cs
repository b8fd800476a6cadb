using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Reminders;

/// <summary>It is Monday 23 November 2026, 17:00 in Nairobi.</summary>
public sealed class CompletingATimeTests : IDisposable
{
    private const string Nairobi = "Africa/Nairobi";

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData("", "in 10 minutes", "tomorrow 18:00")]
    [InlineData("in", "in 10 minutes", "in 1 hour")]
    [InlineData("in ", "in 10 minutes", "in 1 hour")]
    [InlineData("in 1", "in 1 minute", "in 1 hour", "in 1 day", "in 10 minutes")]
    [InlineData("in 10", "in 10 minutes", "in 10 hours", "in 10 days")]
    [InlineData("in 10 m", "in 10 m", "in 10 months")]
    [InlineData("in half", "in half an hour")]
    [InlineData("tom", "tomorrow 09:00", "tomorrow 18:00")]
    [InlineData("tomorrow", "tomorrow 09:00", "tomorrow 18:00")]
    [InlineData("tomorrow 6", "2026-11-24 06:00", "2026-11-24 18:00")]
    [InlineData("18", "today 18:00", "tomorrow 18:00")]
    [InlineData("18:", "18:00", "18:30")]
    [InlineData("fri 18:3", "fri 18:30")]
    [InlineData("next", "next week 09:00")]
    [InlineData("next mon", "next mon 09:00")]
    [InlineData("ton", "tonight")]
    [InlineData("monday m", "monday morning")]
    [InlineData("at 6", "2026-11-24 06:00", "2026-11-23 18:00")]
    [InlineData("03/04/2027 8:00", "2027-04-03 08:00", "2027-03-04 08:00")]
    [InlineData("every tue", "every tue 09:00", "every tue 18:00")]
    [InlineData("every tue 17", "every tue 17")]
    [InlineData("some day", "in 10 minutes", "tomorrow 18:00")]
    public async Task What_is_half_typed_is_completed(string typed, params string[] expected)
    {
        var offered = (await SuggestAsync(typed, Nairobi)).Select(suggestion => suggestion.When).ToList();

        Assert.All(expected, when => Assert.Contains(when, offered));
    }

    [Theory]
    [InlineData("9", "today 09:00")]
    [InlineData("2026-11-23 9", "2026-11-23 09:00")]
    [InlineData("in 9999", "in 9999 days")]
    [InlineData("today", "today 12:00")]
    public async Task What_would_be_refused_is_not_offered(string typed, string refused) =>
        Assert.DoesNotContain(await SuggestAsync(typed, Nairobi), suggestion => suggestion.When == refused);

    [Fact]
    public async Task Whatever_is_offered_is_taken()
    {
        string[] parts =
            ["in ", "1", "0", "tom", "fri", "next ", " ", ":", "pm", "/", "2026", "-", "half ", "mon", "24", "today ", "tonight ", "e", "\ud83d"];
        var random = new Random(23);
        for (var i = 0; i < 500; i++)
        {
            var typed = string.Concat(random.GetItems(parts, random.Next(6))).Trim();
            foreach (var suggestion in await SuggestAsync(typed, Nairobi))
            {
                var taken = WhenParser.Parse(suggestion.When, DateTimeZoneProviders.Tzdb[Nairobi], _hub.Now);

                Assert.True(taken.Refusal is null, $"{typed}: {suggestion.When} is refused, {taken.Refusal}");
            }
        }
    }

    [Fact]
    public async Task Without_a_zone_a_time_that_has_passed_everywhere_is_not_offered()
    {
        var ahead = await SuggestAsync("2026-12-03 14:00", zone: null);
        var passed = await SuggestAsync("2020-01-01 10:00", zone: null);

        Assert.Equal(new WhenSuggestion("2026-12-03 14:00", null), Assert.Single(ahead));
        Assert.DoesNotContain(passed, suggestion => suggestion.When.StartsWith("2020", StringComparison.Ordinal));
    }

    private Task<IReadOnlyList<WhenSuggestion>> SuggestAsync(string typed, string? zone) =>
        _hub.Reminders.SuggestAsync(_hub.Amina, typed, zone, TestToken);
}
