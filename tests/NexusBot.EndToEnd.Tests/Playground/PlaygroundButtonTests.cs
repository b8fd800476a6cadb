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

    private const string Form = """
        {"outcome":"modal","interaction_id":"1","follow_ups":[],"modal":{"interaction_id":"1","custom_id":"share","title":"Share","components":[
          {"type":18,"id":1,"label":"Level","component":{"type":21,"id":2,"custom_id":"level","required":true,"options":[{"label":"Junior","value":"j"},{"label":"Senior","value":"s"}]}},
          {"type":18,"id":3,"label":"Topics","component":{"type":22,"id":4,"custom_id":"topics","min_values":1,"max_values":2,"required":true,
            "options":[{"label":"SQL","value":"sql","default":true},{"label":"Caching","value":"cache"}]}},
          {"type":18,"id":5,"label":"Diagram","component":{"type":19,"id":6,"custom_id":"diagram","min_values":1,"max_values":1,"required":true}},
          {"type":18,"id":7,"label":"Public","component":{"type":23,"id":8,"custom_id":"public","default":false}}]}}
        """;

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

    [Fact]
    public async Task A_form_holds_every_kind_of_input_and_sends_what_was_filled_in()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Bot, "Choose.", Buttons);
        await using var window = await page.OpenAsync(browser);
        await window.Page.RouteAsync("**/components", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Form }));
        var sent = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.Page.RouteAsync("**/modals", route =>
        {
            sent.TrySetResult(JsonElement.Parse(route.Request.PostData!).GetProperty("values"));
            return route.FulfillAsync(new() { ContentType = "application/json", Body = """{"outcome":"message"}""" });
        });

        await window.Button("Yes").ClickAsync();
        await window.Form.GetByLabel("Senior").CheckAsync();
        await window.Form.GetByLabel("Caching").CheckAsync();
        await window.Form.GetByLabel("Diagram").SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "A"u8.ToArray() });
        await window.Form.GetByLabel("Public").CheckAsync();
        await window.Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(window.Form).ToHaveCountAsync(0);
        Assert.Equal(
            """{"level":["s"],"topics":["sql","cache"],"diagram":[{"filename":"a.txt","content":"QQ=="}],"public":true}""",
            (await sent.Task.WaitAsync(TestContext.Current.CancellationToken)).GetRawText());
        await Expect(window.Button("Yes")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.Empty(window.Faults);
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
