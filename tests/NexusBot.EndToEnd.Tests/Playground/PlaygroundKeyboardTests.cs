using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The main jobs without a mouse: everything is reached with Tab, and the focus is never lost on the way.</summary>
public sealed class PlaygroundKeyboardTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task A_learning_is_found_while_it_is_typed_and_voted_for()
    {
        await using var window = await playground.VisitAsync();
        var keyboard = new Keyboard(window);

        await keyboard.WritesAsync("/learning find");
        await keyboard.PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "query" })).ToBeFocusedAsync();
        // What was offered for the first letters is no longer of use.
        await window.Page.RunAndWaitForResponseAsync(
            () => keyboard.TypeAsync("dataloader"),
            response => response.Request.PostData?.Contains("\"dataloader\"", StringComparison.Ordinal) == true);
        await Expect(window.Page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions for query" }).GetByRole(AriaRole.Option).First)
            .ToContainTextAsync("A DataLoader turns N+1 resolvers into two queries");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Enter");
        var found = window.PrivateAnswers.Last;
        await Expect(found).ToContainTextAsync("A DataLoader turns N+1 resolvers into two queries");
        await keyboard.ReachesAsync(found.GetByRole(AriaRole.Button, new() { Name = "Helpful" }), backwards: true);
        await keyboard.PressAsync("Enter");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Counted");
        await Expect(window.Card("A DataLoader turns N+1 resolvers into two queries")).ToContainTextAsync("1 member found this helpful");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_challenge_is_asked_solved_by_another_and_the_solution_accepted()
    {
        const string title = "Who locks first?";
        await using var window = await playground.VisitAsync();
        var keyboard = new Keyboard(window);

        await keyboard.ActsAsAsync("Kwame · Backend");
        await keyboard.WritesAsync("/challenge ask");
        await keyboard.PressAsync("Enter");
        await Expect(window.Button("Send")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(window.Form.GetByLabel("Title")).ToBeFocusedAsync();
        await keyboard.TypeAsync(title);
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Both wait.");
        await keyboard.SubmitsAsync();
        await Expect(window.Card(title)).ToBeVisibleAsync();

        await keyboard.ActsAsAsync("Jonas · Frontend");
        await keyboard.PressesAsync(window.Card(title).GetByRole(AriaRole.Button, new() { Name = "Solve" }));
        await Expect(window.Form.GetByLabel("How would you solve it?")).ToBeFocusedAsync();
        await keyboard.TypeAsync("In the same order.");
        await keyboard.SubmitsAsync();
        await Expect(window.Card(title).GetByRole(AriaRole.Button, new() { Name = "Solutions (1)" })).ToBeVisibleAsync();

        await keyboard.ActsAsAsync("Kwame · Backend");
        await keyboard.PressesAsync(window.Card(title).GetByRole(AriaRole.Button, new() { Name = "Solutions (1)" }));
        await keyboard.PressesAsync(window.PrivateAnswers.Last.GetByRole(AriaRole.Button, new() { Name = "Accept" }));

        await Expect(window.Card(title)).ToContainTextAsync("In the same order.");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_channel_is_chosen_for_the_pairs()
    {
        await using var window = await playground.VisitAsync();
        var keyboard = new Keyboard(window);

        await keyboard.ActsAsAsync("Grace · Moderator");
        await keyboard.WritesAsync("/hub channel");
        await keyboard.PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "purpose" })).ToBeFocusedAsync();
        // Of the four, the one that none of the others here waits for.
        await keyboard.TypeAsync("Pair");
        await keyboard.ReachesAsync(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "channel", Exact = true }));
        await keyboard.TypeAsync("#back");
        await keyboard.PressAsync("Enter");

        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Pairs appear in #backend from now on");
        await Expect(window.Composer).ToBeFocusedAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_reminder_comes_when_the_clock_is_moved_and_is_read_where_it_came()
    {
        await using var window = await playground.VisitAsync();
        var keyboard = new Keyboard(window);

        await keyboard.WritesAsync("/remind me text:Water the plants when:in 10 minutes");
        await keyboard.PressAsync("Enter");
        await keyboard.PressesAsync(window.Button("Send"));
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("You get a direct message");
        await keyboard.PressesAsync(window.Button("+10 minutes"));
        var conversation = window.Page.Locator("#sidebar .unread", new() { HasText = "NexusBot" });
        await Expect(conversation).ToBeVisibleAsync();
        await keyboard.PressesAsync(conversation);

        await Expect(window.Card("Water the plants")).ToBeInViewportAsync();
        await keyboard.PressesAsync(window.Card("Water the plants").GetByRole(AriaRole.Button, new() { Name = "Done" }));
        await Expect(window.Card("Water the plants").GetByRole(AriaRole.Button, new() { Name = "Done" })).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_wire_is_read_and_a_fault_ordered_and_taken_back()
    {
        await using var window = await playground.VisitAsync();
        var keyboard = new Keyboard(window);

        await keyboard.PressesAsync(window.Button("Wire"));
        var newest = window.Page.Locator("#wire summary").Last;
        await Expect(newest).ToBeVisibleAsync();
        await keyboard.ReachesAsync(newest);
        await keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("#wire details[open] pre")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(window.Button("Wire")).ToBeFocusedAsync();

        await keyboard.PressesAsync(window.Page.Locator("summary", new() { HasText = "Faults" }));
        await keyboard.ReachesAsync(window.Page.GetByLabel("What goes wrong"));
        await keyboard.TypeAsync("The conn");
        await keyboard.PressesAsync(window.Button("Let it happen"));
        await Expect(window.Page.GetByText("It happened: The connection breaks.")).ToBeVisibleAsync();
        await keyboard.ReachesAsync(window.Page.GetByLabel("What goes wrong"), backwards: true);
        await keyboard.TypeAsync("The next card or direct message has");
        await keyboard.PressesAsync(window.Button("Let it happen"));
        await keyboard.PressesAsync(window.Button("Take it back"));
        await Expect(window.Page.GetByText("All is well.")).ToBeVisibleAsync();
        await Expect(window.Page.GetByLabel("What goes wrong")).ToBeFocusedAsync();
        Assert.Empty(window.Faults);
    }
}
