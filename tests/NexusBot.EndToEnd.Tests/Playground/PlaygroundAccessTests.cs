using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>axe looks at the page in each of its states: what shuts somebody out is a fault.</summary>
public sealed class PlaygroundAccessTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    private const int Phone = 390;

    // Run in the page itself, and asked for faults alone: to hear of every node that is in order, from a page of its own, took most of these tests' time.
    private const string FindFaults =
        """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, impact, help, nodes }) => `${id} (${impact}): ${help}\n  ${nodes.slice(0, 3).map(({ html }) => html).join('\n  ')}`)
        """;

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(Phone, ColorScheme.Dark)]
    public async Task Nothing_on_the_page_shuts_anybody_out(int width, ColorScheme scheme)
    {
        await using var window = await playground.VisitAsync(width, 844, scheme);
        await Expect(window.Card("Redis expires keys")).ToBeVisibleAsync();
        await IsOpenToAllAsync(window, "the channel");

        await window.Composer.FillAsync("/");
        await Expect(window.Commands.First).ToBeVisibleAsync();
        await IsOpenToAllAsync(window, "the list of commands");

        await window.Composer.FillAsync("");
        await window.Suggestions.First.ClickAsync();
        await IsOpenToAllAsync(window, "the options of a command");
        await window.Button("Send").ClickAsync();
        await Expect(window.Form).ToBeVisibleAsync();
        await IsOpenToAllAsync(window, "a form");
        await window.Button("Close").ClickAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(Phone, ColorScheme.Light)]
    public async Task Nor_do_menus_private_answers_and_drawers(int width, ColorScheme scheme)
    {
        await using var window = await playground.VisitAsync(width, 844, scheme);

        await window.RunsAsync("/profile notifications");
        await Expect(window.PrivateAnswers.Last).ToContainTextAsync("What I tell you");
        await IsOpenToAllAsync(window, "selects in a private answer");
        await window.Card("Redis expires keys").GetByRole(AriaRole.Button, new() { Name = "Apps for this message" }).ClickAsync();
        await IsOpenToAllAsync(window, "the menu of a message");
        await window.Page.Keyboard.PressAsync("Escape");

        await window.Button("Wire").ClickAsync();
        await window.Page.Locator("#wire summary").Last.ClickAsync();
        await IsOpenToAllAsync(window, "the wire");
        await window.Button("Close the wire").ClickAsync();

        await window.ShowsMembersAsync();
        await window.Page.Locator("summary", new() { HasText = "Faults" }).ClickAsync();
        await IsOpenToAllAsync(window, "members and tools");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.ShowsChannelsAsync();
        await IsOpenToAllAsync(window, "channels");
        await window.Page.Keyboard.PressAsync("Escape");

        await window.GoesToAsync("coding-sessions");
        await Expect(window.Card("Docker clinic")).ToBeVisibleAsync();
        await IsOpenToAllAsync(window, "sessions");
    }

    private static async Task IsOpenToAllAsync(Window window, string where)
    {
        if (!await window.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await window.Page.EvaluateAsync(s_axe);

        var faults = await window.Page.EvaluateAsync<string[]>(FindFaults);

        Assert.True(faults.Length == 0, $"{where}: {string.Join('\n', faults)}");
    }
}
