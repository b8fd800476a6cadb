using Microsoft.Playwright;
using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>Letters that are typed where nothing takes them go into the message box, as in Discord.</summary>
public sealed class PlaygroundStrayLettersTests(OpenBrowser browser)
{
    [Fact]
    public async Task Whoever_chose_a_channel_or_a_member_goes_on_writing()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        await General(window).PressAsync("Enter");
        await Expect(window.Page.Locator("#place")).ToContainTextAsync("# general");
        await window.Page.Keyboard.TypeAsync("Hi all");
        await Expect(window.Composer).ToBeFocusedAsync();
        await Expect(window.Composer).ToHaveValueAsync("Hi all");
        await window.Page.Locator("#members").GetByRole(AriaRole.Button, new() { Name = "Act as Kwame" }).PressAsync("Enter");
        await Expect(window.Persona.Locator("option:checked")).ToHaveTextAsync("Kwame");
        await window.Page.Keyboard.TypeAsync("Hi Amina");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Card("Hi Amina")).ToContainTextAsync("Kwame");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_slash_opens_the_commands_from_wherever_it_is_typed()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Offers("ping");
        await using var window = await page.OpenAsync(browser);
        await Expect(window.Composer).ToHaveAttributeAsync("placeholder", "Message, or / for a command");

        await window.Button("+1 hour").FocusAsync();
        await window.Page.Keyboard.TypeAsync("/");

        await Expect(window.Commands).ToContainTextAsync(["/ping"]);
        await Expect(window.Composer).ToHaveValueAsync("/");
    }

    [Fact]
    public async Task On_a_phone_the_channels_make_room_for_what_is_typed()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: 390);
        await window.ShowsChannelsAsync();

        await window.Page.Keyboard.TypeAsync("Hi");

        await Expect(window.Persona).ToBeHiddenAsync();
        await Expect(window.Page.Locator("#scrim")).ToBeHiddenAsync();
        await Expect(window.Composer).ToHaveValueAsync("Hi");
    }

    [Fact]
    public async Task What_is_written_with_AltGr_is_a_letter_too()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        await General(window).DispatchEventAsync("keydown", new { key = "@", ctrlKey = true, altKey = true, modifierAltGraph = true });

        await Expect(window.Composer).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Space")]
    [InlineData("Enter")]
    [InlineData("ArrowDown")]
    [InlineData("F2")]
    [InlineData("Control+b")]
    [InlineData("Alt+b")]
    [InlineData("Meta+b")]
    public async Task A_key_that_writes_nothing_leaves_the_focus_where_it_is(string key)
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        await General(window).PressAsync(key);

        await Expect(General(window)).ToBeFocusedAsync();
        await Expect(window.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Letters_choose_where_they_choose_something()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Offers("View profile", CommandType.User);
        await using var window = await page.OpenAsync(browser);

        await window.Persona.FocusAsync();
        await window.Page.Keyboard.TypeAsync("T");
        await Expect(window.Persona.Locator("option:checked")).ToHaveTextAsync("Tendai · Mentor");
        await Expect(window.Persona).ToBeFocusedAsync();
        await window.Button("Apps for Kwame").ClickAsync();
        await window.Page.Keyboard.TypeAsync("V");
        await Expect(window.Button("View profile")).ToBeFocusedAsync();
        await window.Composer.FillAsync("/nothing");
        var commands = window.Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" });
        await commands.FocusAsync();
        await window.Page.Keyboard.TypeAsync("n");

        await Expect(commands).ToBeFocusedAsync();
        await Expect(window.Composer).ToHaveValueAsync("/nothing");
    }

    private static ILocator General(Window window) => window.Page.Locator("#sidebar").GetByRole(AriaRole.Button, new() { Name = "general" });
}
