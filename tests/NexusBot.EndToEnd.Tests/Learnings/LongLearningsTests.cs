using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>The pretend Discord refuses what Discord would: a card that appears is within its limits.</summary>
public sealed class LongLearningsTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Family = "👨‍👩‍👧‍👦";

    private readonly TestHub _hub = shared.Hub;

    [Theory]
    [InlineData("x")]
    [InlineData("```")]
    [InlineData("](")]
    [InlineData("*")]
    [InlineData("@everyone\n")]
    [InlineData(Family)]
    [InlineData("e\u0301")]
    [InlineData("漢")]
    public async Task Whatever_fills_every_input_the_card_appears_and_shows_all(string unit)
    {
        var title = Fill(unit, 120);
        var text = "Text: " + Fill(unit, 3994);
        var code = "Code: " + Fill(unit, 3994);
        var solution = Fill(unit, 3990) + "The end.";
        await _hub.Amina.SharesAsync(
            title, text, "Challenge", "python, django, docker, caching, rabbitmq",
            (Sharing.Code, code), (Sharing.Language, new string('y', 24)), (Sharing.Solution, solution));

        var card = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => Matches(message.Embeds, unit));
        var first = await card.ClicksAsync("Show all");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => IsPart(message) && message.Shows("The end."));
        var parts = (await _hub.Kwame.SeesAsync(TestHub.Home)).Where(IsPart).ToList();
        var codes = parts.FindAll(part => part.Embeds[0].Title == "Example");

        Assert.Equal(Unmarked(text + solution), Unmarked(string.Concat(parts.Except(codes).Select(part => part.Embeds[0].Description))));
        Assert.Equal(code, await DownloadAsync(Assert.Single(codes)));
        Assert.Equal(code, await DownloadAsync(card));

        bool IsPart(SeenMessage message) => message.IsPrivate && message.Id >= first.Message!.Id;
    }

    [Fact]
    public async Task A_short_learning_has_no_more_to_show()
    {
        var card = await _hub.Amina.SharesCardAsync("Short", more: (Sharing.Code, "x = 1"));

        Assert.DoesNotContain(card.Buttons, button => button.Label == "Show all");
    }

    [Fact]
    public async Task A_long_text_is_edited_whole()
    {
        var text = Fill(Family, 4000);
        await _hub.Amina.SharesAsync("Whole families", text);

        var form = await (await _hub.Amina.OpensAsync("Whole families")).Message!.EditsAsync("Text");

        Assert.Equal(text, form.Input(Sharing.Text));
    }

    private static bool Matches(IReadOnlyList<SeenEmbed> embeds, string unit) => embeds is [var embed]
        && embed.Description.StartsWith("Text: " + unit[0], StringComparison.Ordinal)
        && embed.Fields.Any(field => field.Name == "Solution");

    private static string Fill(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static async Task<string> DownloadAsync(SeenMessage message)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(message.AddressOf(Assert.Single(message.Attachments)), TestContext.Current.CancellationToken);
    }

    // What keeps links unmasked is zero-width.
    private static string Unmarked(string text) => text.Replace("\u200B", "", StringComparison.Ordinal);
}
