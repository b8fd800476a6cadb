using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The buttons that a bot puts below its messages.</summary>
public sealed class PlaygroundButtonTests(OpenBrowser browser)
{
    private const int Red = 0;
    private const int Green = 1;

    // Of WCAG 2.2, AA.
    private const double Readable = 4.5;

    private const string Buttons =
        """[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":3,"custom_id":"yes","label":"Yes"},{"type":2,"id":3,"style":4,"custom_id":"no","label":"No"}]}]""";

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Under_the_pointer_a_button_keeps_its_colour_and_can_be_read(ColorScheme scheme)
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Bot, "Choose.", Buttons);
        await using var window = await page.OpenAsync(browser);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });

        foreach (var (name, colour) in new[] { ("Yes", Green), ("No", Red) })
        {
            var before = await ColourAsync(window.Button(name), "backgroundColor");
            await window.Button(name).HoverAsync();
            var ground = await ColourAsync(window.Button(name), "backgroundColor");
            var text = await ColourAsync(window.Button(name), "color");

            Assert.NotEqual(before, ground);
            Assert.Equal(colour, Array.IndexOf(ground, ground.Max()));
            Assert.True(Contrast(text, ground) >= Readable, $"{name}: {Contrast(text, ground):0.0} to one.");
        }
    }

    [Fact]
    public async Task A_button_that_was_tapped_looks_as_before()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Bot, "Choose.", Buttons);
        await using var window = await page.OpenAsync(browser, width: 390, touch: true);
        var before = await ColourAsync(window.Button("Yes"), "backgroundColor");

        await window.Button("Yes").TapAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This interaction failed" })).ToBeVisibleAsync();

        Assert.Equal(before, await ColourAsync(window.Button("Yes"), "backgroundColor"));
    }

    [Fact]
    public async Task A_button_that_is_gone_meanwhile_fails_as_in_Discord()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Bot, "Choose.", Buttons);
        await using var window = await page.OpenAsync(browser);
        await window.Page.RouteAsync("**/components", route => route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(route.Request.PostData!.Replace("yes", "gone", StringComparison.Ordinal)) }));

        await window.Button("Yes").ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Article).Last.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This interaction failed");
        await Expect(window.Page.Locator("#toast")).ToBeHiddenAsync();
    }

    private static async Task<int[]> ColourAsync(ILocator button, string property)
    {
        var written = await button.EvaluateAsync<JsonElement>($"button => getComputedStyle(button).{property}.match(/\\d+/g).slice(0, 3).map(Number)");
        return [.. written.EnumerateArray().Select(part => part.GetInt32())];
    }

    private static double Contrast(int[] text, int[] ground) => (Luminance(text) + 0.05) / (Luminance(ground) + 0.05);

    private static double Luminance(int[] colour)
    {
        double[] parts = [.. colour.Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
