using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The form of a command while it is filled.</summary>
public sealed class PlaygroundFormTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task On_a_phone_an_option_is_added_though_suggestions_are_open_above_it()
    {
        await using var window = await playground.VisitAsync(390, 844);
        await window.Composer.FillAsync("/session schedule");
        await window.Composer.PressAsync("Enter");
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "when" }).FillAsync("tomorrow");
        await Expect(window.Page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions for when" })).ToBeVisibleAsync();

        await window.Button("+ length").ClickAsync();

        await Expect(window.Page.GetByLabel("length", new() { Exact = true })).ToBeFocusedAsync();
    }
}
