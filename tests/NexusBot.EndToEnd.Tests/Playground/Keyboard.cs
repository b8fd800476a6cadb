using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What a visitor does who has no mouse.</summary>
internal sealed class Keyboard(Window window)
{
    // More than there is on the page.
    private const int MostTabs = 400;

    private readonly IKeyboard _keys = window.Page.Keyboard;

    public Task PressAsync(string key) => _keys.PressAsync(key);

    public Task TypeAsync(string text) => _keys.TypeAsync(text);

    /// <summary>Goes on with Tab until something has the focus.</summary>
    public async Task ReachesAsync(ILocator target, bool backwards = false)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await _keys.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }

        Assert.Fail($"{target} is not reached with Tab.");
    }

    public async Task PressesAsync(ILocator button)
    {
        await ReachesAsync(button);
        await _keys.PressAsync("Enter");
    }

    /// <summary>Types into the message box from wherever the focus is.</summary>
    public async Task WritesAsync(string text)
    {
        await ReachesAsync(window.Composer);
        await _keys.TypeAsync(text);
    }

    /// <summary>Becomes another member by the first letter of their name.</summary>
    public async Task ActsAsAsync(string member)
    {
        await ReachesAsync(window.Persona);
        await _keys.TypeAsync(member[..1]);
        await Expect(window.Persona.Locator("option:checked")).ToHaveTextAsync(member);
        await Expect(window.Persona).ToBeFocusedAsync();
    }

    public async Task SubmitsAsync()
    {
        await PressesAsync(window.Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }));
        await Expect(window.Form).ToHaveCountAsync(0);
    }
}
