using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The form of a command while it is filled.</summary>
public sealed class PlaygroundFormTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const string Drop =
        """
        element => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['a cat'], 'cat.png', { type: 'image/png' }));
          const kinds = ['dragover', 'drop'];
          return kinds.every(kind => !element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })));
        }
        """;

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

    [Fact]
    public async Task On_a_phone_the_warning_of_a_form_is_in_sight()
    {
        await using var window = await playground.VisitAsync(390, 844);
        await window.Composer.FillAsync("/learning share kind:Concept");
        await window.Composer.PressAsync("Enter");
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Half a thought");

        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Form.GetByText("What you typed would be lost")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task A_file_that_is_dropped_beside_the_box_goes_along_with_the_message()
    {
        await using var window = await playground.VisitAsync();

        Assert.True(await window.Page.Locator("#sidebar").EvaluateAsync<bool>(Drop));

        await Expect(window.Button("Remove cat.png")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_dropped_while_options_are_written_goes_into_the_one_that_takes_files()
    {
        await using var window = await playground.VisitAsync();
        await window.Composer.FillAsync("/learning edit");
        await window.Composer.PressAsync("Enter");

        Assert.True(await window.Page.Locator(".command h2").EvaluateAsync<bool>(Drop));
        await Expect(window.Page.GetByAltText("What goes along")).ToBeVisibleAsync();
        Assert.True(await window.Page.Locator("#messages").EvaluateAsync<bool>(Drop));

        await Expect(window.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This command takes no further file." })).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_file_that_is_dropped_on_a_form_of_the_bot_leaves_what_was_typed()
    {
        await using var window = await playground.VisitAsync();
        await window.Composer.FillAsync("/learning share kind:Concept");
        await window.Composer.PressAsync("Enter");
        await window.Button("Send").ClickAsync();
        await window.Form.GetByLabel("Title").FillAsync("Still here");

        Assert.True(await window.Form.GetByLabel("Title").EvaluateAsync<bool>(Drop));

        await Expect(window.Form).ToContainTextAsync("This form takes no files.");
        await Expect(window.Form.GetByLabel("Title")).ToHaveValueAsync("Still here");
    }
}
