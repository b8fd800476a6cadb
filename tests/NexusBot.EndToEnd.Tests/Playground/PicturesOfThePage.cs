using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>
/// Takes README's pictures anew, and only when asked to:
/// <c>dotnet run --project tests/NexusBot.EndToEnd.Tests -- -explicit only -class "*PicturesOfThePage"</c>.
/// </summary>
public sealed class PicturesOfThePage(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact(Explicit = true)]
    public async Task A_learning_on_a_desk()
    {
        await using var window = await playground.VisitAsync(1280, 800);
        await Expect(window.Card("An index on (tenant, created)").Locator("img")).ToBeInViewportAsync();

        await TakeAsync(window, "playground");
    }

    [Fact(Explicit = true)]
    public async Task A_session_on_a_phone()
    {
        await using var window = await playground.VisitAsync(390, 844, ColorScheme.Light);
        await window.GoesToAsync("coding-sessions");
        await Expect(window.Card("Docker clinic")).ToContainTextAsync("Waiting for a seat (1)");

        await TakeAsync(window, "playground-phone");
    }

    [Fact(Explicit = true)]
    public async Task The_wire_and_what_can_go_wrong()
    {
        await using var window = await playground.VisitAsync(1280, 800, ColorScheme.Light);
        await window.ActsAsAsync("Grace · Moderator");
        await window.Button("Wire").ClickAsync();
        await window.RunsAsync("/hub reports");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("Redis expires keys");
        await window.Page.Locator("summary", new() { HasText = "Faults" }).ClickAsync();

        await TakeAsync(window, "playground-wire");
    }

    private static async Task TakeAsync(Window window, string name) =>
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root.FullName, "docs", $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
}
