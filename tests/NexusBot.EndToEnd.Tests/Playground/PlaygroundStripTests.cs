using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What developers have and members have not: the wire, faults on order, the bot's restart.</summary>
public sealed class PlaygroundStripTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const int Desk = 1280;
    private const int Phone = 390;

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task What_bot_and_Discord_say_is_read_as_they_say_it(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);
        var wire = window.Page.GetByRole(AriaRole.Region, new() { Name = "The wire" });

        await window.Button("Wire").ClickAsync();
        await window.RunsAsync("/ping");
        await Expect(wire.GetByText("Amina: ping").Last).ToBeVisibleAsync();
        var answer = wire.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "answers: Pong" }).Last;
        await Expect(answer).ToContainTextAsync("POST /interactions/");
        await answer.Locator("summary").ClickAsync();
        await Expect(answer.Locator("pre")).ToContainTextAsync("\"content\": \"Pong");
        await Expect(wire).Not.ToContainTextAsync("not-a-secret");

        await window.Button("Close the wire").ClickAsync();
        await Expect(wire).ToBeHiddenAsync();
        await Expect(window.Button("Wire")).ToBeFocusedAsync();
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task A_fault_on_order_shows_a_member_what_Discord_would_say(int width)
    {
        await using var window = await playground.VisitAsync(width, 844);

        await OrderAsync(window, "The bot’s answers come too late");
        await window.Button("Let it happen").ClickAsync();
        await Expect(InForce(window)).ToContainTextAsync("The bot’s answers come too late");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.RunsAsync("/ping");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("The application did not respond");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You used /ping");
        await window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();
        await Expect(window.Page.GetByText("The application did not respond")).ToHaveCountAsync(0);
        await window.ShowsMembersAsync();
        await window.Button("All well again").ClickAsync();
        await Expect(window.Page.GetByText("All is well.")).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.RunsAsync("/ping");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Pong");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_fault_of_cards_says_that_it_spares_the_answers()
    {
        await using var window = await playground.VisitAsync();

        await OrderAsync(window, "Discord fails at the next card or direct message");
        await window.Button("Let it happen").ClickAsync();
        await Expect(window.Page.Locator("#happening")).ToContainTextAsync("next card or direct message, not at its answers");
        await window.RunsAsync("/ping");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Pong");
        await Expect(InForce(window)).ToContainTextAsync("Discord fails at the next card or direct message");
        await window.SharesAsync("Sent a second time", "The first one met a fault.");

        await Expect(window.Card("Sent a second time")).ToBeVisibleAsync();
        await Expect(InForce(window)).ToBeEmptyAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Whom_Discord_lets_in_no_more_is_back_when_all_is_well_again()
    {
        await using var window = await playground.VisitAsync();

        await OrderAsync(window, "Discord lets nobody in");
        await window.Button("Let it happen").ClickAsync();
        await Expect(InForce(window)).ToContainTextAsync("Discord lets nobody in");
        await window.RunsAsync("/ping");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("The application did not respond");
        await window.Button("All well again").ClickAsync();
        await Expect(window.Page.GetByText("All is well.")).ToBeVisibleAsync();
        await window.Button("Restart the bot").ClickAsync();
        await Expect(window.Page.GetByText("The bot is back since")).ToBeVisibleAsync();
        await Expect(window.Button("Restart the bot")).ToBeEnabledAsync();
        await window.RunsAsync("/ping");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Pong");
        await Expect(window.Page.GetByText("The application did not respond")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_nobody_answered_keeps_what_was_typed_for_the_next_try()
    {
        await using var window = await playground.VisitAsync();
        await window.Suggestions.Filter(new() { HasText = "/learning share" }).ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Sent at the second try");
        await window.Form.GetByLabel("What did you learn?").FillAsync("A form is patient.");

        await OrderAsync(window.Page, "kind: 'refuse'");
        await window.Button("Submit").ClickAsync();
        await Expect(window.Form).ToContainTextAsync("Something went wrong. Try again.");
        await Expect(window.Form.GetByLabel("Title")).ToHaveValueAsync("Sent at the second try");
        await OrderAsync(window.Page, "kind: 'accept'");
        await window.Page.EvaluateAsync("async () => (await import('/js/api.js')).api.restart()");
        await window.Button("Submit").ClickAsync();

        await Expect(window.Card("Sent at the second try")).ToBeVisibleAsync();
        await Expect(window.Form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Behind_what_was_tried_the_next_thing_is_offered_up_to_the_moderator()
    {
        await using var window = await playground.VisitAsync(Phone, 844);

        await window.Suggestions.Filter(new() { HasText = "/remind me" }).ClickAsync();
        await window.Page.GetByLabel("text").FillAsync("Drink some water");
        await window.Button("Send").ClickAsync();
        await window.Button("Move the clock: +10 minutes").ClickAsync();
        await window.Button("Read it").ClickAsync();
        await Expect(window.Card("Drink some water")).ToBeInViewportAsync();
        await Expect(window.Button("Read it")).ToHaveCountAsync(0);
        await window.Button("Go on as Grace · Moderator").ClickAsync();

        await Expect(window.Suggestions.First).ToHaveTextAsync("/hub channel purpose:Challenges");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_was_tried_makes_room_for_the_next_suggestions()
    {
        await using var window = await playground.VisitAsync();
        await Expect(window.Suggestions).ToHaveTextAsync(["/learning share kind:Concept", "/learning find query:dokcer image", "/remind me when:in 10 minutes"]);

        await window.Suggestions.Filter(new() { HasText = "/learning find" }).ClickAsync();
        await window.Button("Cancel").ClickAsync();
        await Expect(window.Suggestions).ToHaveTextAsync(["/learning share kind:Concept", "/learning find query:dokcer image", "/remind me when:in 10 minutes"]);
        await window.Suggestions.Filter(new() { HasText = "/learning find" }).ClickAsync();
        await window.Button("Send").ClickAsync();

        await Expect(window.Suggestions).ToHaveTextAsync(["/learning share kind:Concept", "/remind me when:in 10 minutes", "/session list"]);
    }

    [Fact]
    public async Task What_was_typed_counts_as_tried_what_was_cancelled_does_not_and_a_reload_forgets_neither()
    {
        await using var window = await playground.VisitAsync();

        await window.RunsAsync("/learning find query:docker");
        await Expect(window.Suggestions).ToHaveTextAsync(["/learning share kind:Concept", "/remind me when:in 10 minutes", "/session list"]);
        await window.Suggestions.First.ClickAsync();
        await window.Button("Send").ClickAsync();
        await window.Form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(window.Suggestions).ToHaveTextAsync(["/learning share kind:Concept", "/remind me when:in 10 minutes", "/session list"]);
        await window.SharesAsync("Tried to its end", "Only then it counts.");
        await Expect(window.Suggestions).ToHaveTextAsync(["/remind me when:in 10 minutes", "/session list", "/pair join"]);
        await window.Page.ReloadAsync();

        await Expect(window.Suggestions).ToHaveTextAsync(["/remind me when:in 10 minutes", "/session list", "/pair join"]);
    }

    private static ILocator InForce(Window window) => window.Page.GetByRole(AriaRole.List, new() { Name = "Going wrong now" });

    private static async Task OrderAsync(IPage page, string fault) =>
        await page.EvaluateAsync($"async () => (await import('/js/api.js')).api.orderFault('gateway', {{ {fault} }})");

    private static async Task OrderAsync(Window window, string fault)
    {
        await window.ShowsMembersAsync();
        await window.Page.Locator("summary", new() { HasText = "Faults" }).ClickAsync();
        await window.Page.GetByLabel("What goes wrong").SelectOptionAsync(fault);
    }
}
