using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>Apart from what else is read on the wire: weeks that pass in a moment bring much that is said there.</summary>
public sealed class PlaygroundWireClockTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task A_line_bears_the_time_of_the_world_in_which_it_was_said()
    {
        await using var window = await playground.VisitAsync();
        await window.Button("Wire").ClickAsync();
        await window.RunsAsync("/ping");
        var times = window.Page.Locator("#wire li").Filter(new() { HasText = "answers: Pong" }).Locator("time");
        await Expect(times).Not.ToHaveCountAsync(0);
        var before = (await times.First.GetAttributeAsync("datetime"))!;
        var later = DateTimeOffset.Parse(before, CultureInfo.InvariantCulture).AddDays(14);

        await window.Button("+1 week").ClickAsync();
        await window.Button("+1 week").ClickAsync();
        await Expect(window.Page.GetByText(new Regex(@"\(14 days .*ahead\)|\(14 days ahead\)"))).ToBeVisibleAsync();
        await window.RunsAsync("/ping");

        await Expect(times.Last).ToHaveAttributeAsync("datetime", new Regex($"^({later:yyyy-MM-dd}|{later.AddDays(1):yyyy-MM-dd})T"));
        await Expect(times.First).ToHaveAttributeAsync("datetime", before);
        Assert.Empty(window.Faults);
    }
}
