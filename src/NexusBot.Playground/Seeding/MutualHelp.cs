using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>What members did with the cards of others once they stood: solved, accepted, verified, reported, saved and thanked.</summary>
internal sealed class MutualHelp(PretendDiscord discord)
{
    public async Task HappenAsync(IReadOnlyList<SeedLearning> learnings)
    {
        await Task.WhenAll(
        [
            .. learnings.Where(learning => learning.MoreCodes is not null).Select(AddCodesAsync),
            .. learnings.Where(learning => learning.IsAsked).Select(SolveAsync),
            VerifyAsync("select_related and prefetch_related", "Tendai"),
            ReportAsync("Redis expires keys", "Jonas", "The example is Django's cache and not Redis itself, which confused me."),
            ClickAsync("A task queue delivers at least once", "Save", "Amina"),
            ClickAsync("select_related and prefetch_related", "Helpful", "Amina", "Lucía", "Sofia"),
            ClickAsync("The order list made 301 queries", "Helpful", "Kwame", "Tendai"),
            ClickAsync("A Docker image of 1.2 GB", "Helpful", "Amina"),
        ]);
    }

    private async Task AddCodesAsync(SeedLearning learning)
    {
        var more = await (await SeesAsync(learning.Author, learning.Title)).ClicksAsync("More").UnseenAsync();
        var editing = await more.ClicksAsync("Edit").UnseenAsync();
        foreach (var (index, code) in learning.MoreCodes!.Index())
        {
            // The card still shows the select of before: what is chosen there counts from nought, and one past the last adds.
            var form = await editing.ForgesClickAsync(editing.Selects[0].CustomId, $"{index + 1}");
            await form.SubmitsAsync(("Code example", code), ("Language", learning.Language!)).UnseenAsync();
        }
    }

    private async Task SolveAsync(SeedLearning learning)
    {
        var form = await (await SeesAsync(learning.Solver!, learning.Title)).ClicksAsync("Solve");
        await form.SubmitsAsync(("How would you solve it?", learning.Proposal!)).UnseenAsync();
        if (!learning.IsAccepted)
            return;

        var card = await discord.Member(learning.Author).SeesEventuallyAsync(
            CommunityLife.Home, message => message.Shows(learning.Title) && message.Buttons.Any(button => button.Label == "Solutions (1)"));
        await (await card.ClicksAsync("Solutions (1)").UnseenAsync()).ClicksAsync("Accept").UnseenAsync();
    }

    private async Task VerifyAsync(string title, string mentor) =>
        await (await (await SeesAsync(mentor, title)).ClicksAsync("More").UnseenAsync()).ClicksAsync("Verified").UnseenAsync();

    private async Task ReportAsync(string title, string reader, string reason)
    {
        var more = await (await SeesAsync(reader, title)).ClicksAsync("More").UnseenAsync();
        await (await more.ClicksAsync("Report")).SubmitsAsync(("What is wrong with it?", reason)).UnseenAsync();
    }

    private async Task ClickAsync(string title, string button, params string[] readers)
    {
        foreach (var reader in readers)
            await (await SeesAsync(reader, title)).ClicksAsync(button).UnseenAsync();
    }

    private Task<SeenMessage> SeesAsync(string reader, string title) =>
        discord.Member(reader).SeesEventuallyAsync(CommunityLife.Home, message => !message.IsPrivate && message.Shows(title));
}
