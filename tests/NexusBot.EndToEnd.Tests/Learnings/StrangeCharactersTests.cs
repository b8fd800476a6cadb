namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class StrangeCharactersTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Family = "👨‍👩‍👧‍👦";
    private const string RightToLeftOverride = "\u202E";

    private readonly TestHub _hub = shared.Hub;

    [Theory]
    [InlineData("Emoji family " + Family)]
    [InlineData("नमस्ते दुनिया")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("Non-breaking\u00A0space")]
    [InlineData("*bold* _it_ ~no~ `tick` |pipe| \\back")]
    [InlineData("[click](https://example.org)")]
    [InlineData("'; DROP TABLE learnings; -- $.title @0 %")]
    public async Task They_are_kept_as_they_were_typed(string title)
    {
        await _hub.Amina.SharesAsync(title, $"Text: {title}", more: [(Sharing.Code, title)]);

        var found = (await _hub.Amina.OpensAsync(title)).Message!;

        Assert.Equal(title, (await found.EditsAsync("Title")).Input(Sharing.Title));
        Assert.Equal($"Text: {title}", (await found.EditsAsync("Text")).Input(Sharing.Text));
        Assert.Equal(title, (await found.EditsCodeAsync()).Input(Sharing.Code));
    }

    [Fact]
    public async Task What_turns_or_ends_text_for_its_reader_is_taken_out()
    {
        await _hub.Amina.SharesAsync($"photo{RightToLeftOverride}gnp.exe\u0000", $"a{RightToLeftOverride}b\u0000c\u2066d");

        var found = (await _hub.Amina.OpensAsync("photognp")).Message!;

        Assert.Equal("photognp.exe", (await found.EditsAsync("Title")).Input(Sharing.Title));
        Assert.Equal("abcd", (await found.EditsAsync("Text")).Input(Sharing.Text));
    }

    [Fact]
    public async Task Stacked_accents_fill_no_more_than_their_field()
    {
        var zalgo = "Z" + string.Concat(Enumerable.Repeat("\u0301\u0323", 59));

        var card = await _hub.Amina.SharesCardAsync(zalgo, zalgo + new string('\u0301', 3000));

        Assert.Equal(zalgo, card.Embeds[0].Title);
        Assert.InRange(card.Embeds[0].Description.Length, 119, 1200);
        Assert.Contains(card.Buttons, button => button.Label == "Show all");
    }

    [Fact]
    public async Task Code_cannot_close_its_own_fence()
    {
        var card = await _hub.Amina.SharesCardAsync("Fences", more: (Sharing.Code, "a\n```\n@everyone\n```"));

        var example = card.Embeds[0].Fields.Single(field => field.Name == "Example").Value;
        Assert.Equal(2, example.Split("```").Length - 1);
    }

    [Fact]
    public async Task A_link_cannot_hide_where_it_leads()
    {
        var card = await _hub.Amina.SharesCardAsync(
            "Masked", "See [python.org](https://evil.example).", "Challenge", more: (Sharing.Solution, "[x](https://evil.example)"));

        Assert.DoesNotContain("](", card.Everything, StringComparison.Ordinal);
    }
}
