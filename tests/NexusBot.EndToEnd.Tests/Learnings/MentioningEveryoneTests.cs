using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class MentioningEveryoneTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    private string[] Mentions =>
    [
        "@everyone", "@here", $"<@{_hub.Kwame.Id}>", $"<@!{_hub.Kwame.Id}>",
        $"<@&{_hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Name == "Mentor").Id}>",
    ];

    [Fact]
    public async Task A_mention_in_any_input_pings_nobody()
    {
        foreach (var mention in Mentions)
        {
            var saved = await _hub.Amina.SharesAsync(
                $"Title {mention}", $"Text {mention}", "Challenge", "",
                (Sharing.Code, mention), (Sharing.Language, "sql"), (Sharing.Solution, mention));
            var card = await _hub.Kwame.SeesCardAsync($"Text {mention}");

            AssertSilent(saved);
            Assert.Empty(card.PingedIds);
        }

        shared.AssertNothingCouldPing();
    }

    [Fact]
    public async Task Nor_does_it_in_a_refusal_that_repeats_it()
    {
        foreach (var mention in Mentions)
        {
            await _hub.Tendai.SharesAsync(mention);

            AssertSilent(await _hub.Tendai.SharesAsync(mention));
            AssertSilent(await _hub.Tendai.SharesAsync("Code", more: [(Sharing.Code, "x"), (Sharing.Language, mention)]));
            AssertSilent(await _hub.Tendai.BeginsToShareAsync(tags: mention));
        }

        shared.AssertNothingCouldPing();
    }

    [Fact]
    public async Task Nor_in_what_was_searched_found_listed_or_changed()
    {
        foreach (var mention in Mentions)
        {
            var card = await _hub.Grace.SharesCardAsync($"Seen {mention}", mention);
            var form = await card.EditsAsync("Text");

            AssertSilent(await _hub.Kwame.RunsAsync("/learning find", ("query", $"nothing {mention}")));
            AssertSilent(await _hub.Kwame.RunsAsync("/learning find", ("query", $"Seen {mention}")));
            AssertSilent(await _hub.Kwame.RunsAsync("/learning list", ("author", "Grace")));
            AssertSilent(await form.SubmitsAsync((Sharing.Text, $"changed {mention}")));
            Assert.Empty((await _hub.Kwame.SeesCardAsync($"changed {mention}")).PingedIds);
        }

        shared.AssertNothingCouldPing();
    }

    private static void AssertSilent(Answer answer)
    {
        Assert.True(answer.IsPrivate);
        Assert.Empty(answer.Message!.PingedIds);
    }
}
