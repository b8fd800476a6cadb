using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

public sealed class PlaygroundPageTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task It_opens_as_a_backend_learner_among_learnings_with_three_things_to_try()
    {
        await using var window = await playground.VisitAsync();

        await Expect(window.Persona.Locator("option:checked")).ToHaveTextAsync("Amina · Backend");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ProDevProjectNexus");
        await Expect(window.Suggestions).ToHaveCountAsync(3);
        await Expect(window.Page.GetByRole(AriaRole.Article).Last).ToBeInViewportAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_learning_is_shared_by_keyboard_alone()
    {
        await using var window = await playground.VisitAsync();
        var keyboard = window.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Expect(window.Composer).ToBeFocusedAsync();
        await keyboard.TypeAsync("/learn");
        await Expect(window.Commands.Filter(new() { HasText = "/learning share" })).ToBeVisibleAsync();
        // After edit, find and list.
        for (var down = 0; down < 3; down++)
            await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Tab");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "/learning share" })).ToBeVisibleAsync();
        await keyboard.TypeAsync("Take");
        await keyboard.PressAsync("Enter");
        await Expect(window.Form.GetByLabel("Title")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Keys are quicker than mice");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("My hands stay where they are.");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");

        await Expect(window.Card("Keys are quicker than mice")).ToBeInViewportAsync();
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Saved.");
        await Expect(window.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Whoever_answers_a_session_by_keyboard_goes_on_from_there()
    {
        await using var window = await playground.VisitAsync();
        await window.GoesToAsync("coding-sessions");
        await window.ActsAsAsync("Grace · Moderator");
        var card = window.Card("Mob programming");

        await card.GetByRole(AriaRole.Button, new() { Name = "Maybe" }).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(card).ToContainTextAsync("Maybe (2)");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Maybe" })).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(card).ToContainTextAsync("Can't (2)");
    }

    [Fact]
    public async Task Suggestions_follow_what_is_typed_and_a_late_answer_is_ignored()
    {
        await using var window = await playground.VisitAsync();
        var held = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.Page.RouteAsync("**/autocomplete", async route =>
        {
            if (Interlocked.Exchange(ref held, 1) == 0)
                await release.Task.WaitAsync(TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        var offered = window.Page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions for query" });

        await window.Composer.FillAsync("/learning find");
        await window.Composer.PressAsync("Enter");
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "query" }).PressSequentiallyAsync("docker");
        await Expect(offered).ToContainTextAsync("A Docker image of 1.2 GB for a tiny API");
        var late = await window.Page.RunAndWaitForResponseAsync(() => Task.FromResult(release.TrySetResult()), "**/autocomplete");
        await late.FinishedAsync();
        await window.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        await Expect(offered).ToContainTextAsync("A Docker image of 1.2 GB for a tiny API");
        await Expect(offered).Not.ToContainTextAsync("Read the whole error message");
    }

    [Fact]
    public async Task A_vote_shows_to_everybody_and_its_thanks_to_the_voter_alone()
    {
        await using var window = await playground.VisitAsync();
        await using var another = await playground.VisitAsync();
        await another.ActsAsAsync("Kwame · Backend");
        var card = window.Card("Redis expires keys");

        await card.GetByRole(AriaRole.Button, new() { Name = "Helpful" }).ClickAsync();

        await Expect(card).ToContainTextAsync("1 member found this helpful");
        await Expect(another.Card("Redis expires keys")).ToContainTextAsync("1 member found this helpful");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Counted");
        await Expect(another.PrivateAnswers).ToHaveCountAsync(0);
        await window.ActsAsAsync("Kwame · Backend");
        await Expect(window.PrivateAnswers).ToHaveCountAsync(0);
        await window.ActsAsAsync("Amina · Backend");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Counted");
    }

    [Fact]
    public async Task What_a_member_writes_is_shown_and_never_run()
    {
        const string title = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        await using var window = await playground.VisitAsync();

        await window.SharesAsync(title, "Text is text.");

        await Expect(window.Card(title)).ToBeVisibleAsync();
        await Expect(window.Card(title).Locator("img, script")).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
        var answer = await window.Page.ReloadAsync();
        Assert.Contains("script-src 'self';", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_nothing_is_out_of_reach()
    {
        await using var window = await playground.VisitAsync(width: 390, height: 844);

        await Expect(window.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
        await FitsAsync(window);
        await window.Suggestions.First.ClickAsync();
        await Expect(window.Button("Send")).ToBeInViewportAsync(new() { Ratio = 1 });
        await FitsAsync(window);
        await window.Button("Send").ClickAsync();
        await Expect(window.Button("Submit")).ToBeInViewportAsync(new() { Ratio = 1 });
        await FitsAsync(window);
        await window.Button("Close").ClickAsync();
        await window.Button("Servers and channels").ClickAsync();
        await Expect(window.Persona).ToBeInViewportAsync(new() { Ratio = 1 });
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Persona).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Jonas · Frontend", "/challenge list")]
    [InlineData("Mei · Backend", "/challenge ask")]
    [InlineData("Tendai · Mentor", "/challenge list")]
    [InlineData("Grace · Moderator", "/hub channel")]
    public async Task Everybody_is_offered_what_suits_them(string member, string first)
    {
        await using var window = await playground.VisitAsync();

        await window.ActsAsAsync(member);
        await Expect(window.Suggestions.First).ToContainTextAsync(first);
        await Expect(window.Suggestions).ToHaveCountAsync(3);
        foreach (var suggestion in await window.Suggestions.AllInnerTextsAsync())
        {
            await window.Suggestions.Filter(new() { HasText = suggestion }).ClickAsync();
            await Expect(window.Button("Send")).ToBeVisibleAsync();
            await Expect(window.Page.GetByText("is not one of the choices")).ToHaveCountAsync(0);
            await window.Button("Cancel").ClickAsync();
        }
    }

    [Fact]
    public async Task A_reminder_comes_as_unread_message_when_the_clock_is_moved()
    {
        await using var window = await playground.VisitAsync();

        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();
        await window.Page.GetByLabel("text").FillAsync("Call the printer");
        await window.Button("Send").ClickAsync();
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You get a direct message");
        await window.Button("+10 minutes").ClickAsync();
        await window.Page.Locator("#sidebar .unread", new() { HasText = "NexusBot" }).ClickAsync();

        await Expect(window.Card("Call the printer")).ToBeInViewportAsync();
        await Expect(window.Page.Locator("#sidebar .unread")).ToHaveCountAsync(0);
    }

    private static async Task FitsAsync(Window window)
    {
        var excess = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        Assert.True(excess <= 0, $"The page is {excess} pixels wider than the screen.");
    }
}
