using Microsoft.Playwright;
using NexusBot.EndToEnd.Tests.Learnings;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What an ordinary message takes: names behind a sign, and files.</summary>
public sealed class PlaygroundWritingTests(OpenBrowser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Members_roles_and_channels_are_offered_behind_their_sign(int width)
    {
        await using var page = await EmptyPage.StartAsync();
        page.Discord.World.Roles.Add(page.Guild.Id, "Kitchen crew", mentionable: true);
        await using var window = await page.OpenAsync(browser, width: width);

        await window.Composer.PressSequentiallyAsync("Ask me@home or @k");
        await Expect(window.Names).ToHaveTextAsync(["KKwame", "@Kitchen crewRole"]);
        await Expect(window.Names.First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(window.Composer).ToHaveAttributeAsync("aria-activedescendant", (await window.Names.First.GetAttributeAsync("id"))!);
        await window.Composer.PressAsync("ArrowDown");
        await window.Composer.PressAsync("Enter");
        await window.Composer.PressSequentiallyAsync("and @KW");
        await window.Composer.PressAsync("Tab");
        await window.Composer.PressSequentiallyAsync("in #gen");
        await window.Names.Filter(new() { HasText = "general" }).ClickAsync();
        await Expect(window.Names).ToHaveCountAsync(0);
        await Expect(window.Composer).ToHaveValueAsync("Ask me@home or @Kitchen crew and @Kwame in #general ");
        await window.Composer.PressAsync("Enter");

        var said = window.Page.GetByRole(AriaRole.Article).Last;
        await Expect(said.Locator(".mention")).ToHaveTextAsync(["@Kitchen crew", "@Kwame", "#general"]);
        await Expect(window.Composer).ToHaveValueAsync("");
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task In_a_direct_message_only_the_two_of_it_are_offered(int width)
    {
        await using var page = await EmptyPage.StartAsync();
        page.Discord.World.Roles.Add(page.Guild.Id, "Kitchen crew", mentionable: true);
        await using var window = await page.OpenAsync(browser, width: width);
        await window.ShowsChannelsAsync();
        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        await Expect(window.Page.Locator("#place")).ToHaveTextAsync("NexusBot");

        await window.Composer.PressSequentiallyAsync("Ask @");
        await Expect(window.Names).ToHaveTextAsync(["AAmina", "NNexusBot"]);
        await window.Composer.FillAsync("Ask @Kwame in ");
        await window.Composer.PressSequentiallyAsync("#");
        await Expect(window.Names).ToHaveCountAsync(0);
        await window.Composer.PressSequentiallyAsync("general");
        await window.Composer.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Article).Last).ToContainTextAsync("Ask @Kwame in #general");
        await Expect(window.Page.Locator(".messages .mention")).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Escape_closes_the_list_and_what_was_typed_is_sent_as_it_is()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        await window.Composer.PressSequentiallyAsync("Meet @ten");
        await Expect(window.Names).ToContainTextAsync(["Tendai"]);
        await window.Composer.PressAsync("Escape");
        // Whatever the page hears of meanwhile.
        page.Offers("ping");
        await Expect(window.Composer).ToHaveAttributeAsync("placeholder", "Message, or / for a command");
        await window.Composer.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Article).Last).ToContainTextAsync("Meet @ten");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_picture_goes_along_after_it_was_looked_at(int width)
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: width);
        var tray = window.Page.GetByRole(AriaRole.List, new() { Name = "Files that go along" });

        await window.Page.Locator(".write input[type=file]").SetInputFilesAsync([File("cat.png"), File("dog.png"), File("notes.txt")]);
        await Expect(tray.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(tray.Locator("img")).ToHaveCountAsync(2);
        await tray.GetByRole(AriaRole.Button, new() { Name = "Remove cat.png" }).PressAsync("Enter");
        await Expect(tray.GetByRole(AriaRole.Button, new() { Name = "Remove dog.png" })).ToBeFocusedAsync();
        await window.Button("Send").ClickAsync();

        var said = window.Page.GetByRole(AriaRole.Article).Last;
        await Expect(said.GetByRole(AriaRole.Img, new() { Name = "dog.png" })).ToBeInViewportAsync();
        await Expect(said).ToContainTextAsync("notes.txt");
        await Expect(said).Not.ToContainTextAsync("cat.png");
        await Expect(tray).ToBeHiddenAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_is_pasted_goes_along_and_what_is_refused_comes_back()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var removing = window.Button("Remove clip.png");

        await window.Composer.EvaluateAsync(
            """
            box => {
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File(['clip'], 'clip.png', { type: 'image/png' }));
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(removing).ToBeVisibleAsync();
        page.Discord.World.Members.Update(page.Guild.Id, page.Amina.Id, each => each with { TimedOutUntil = page.Discord.Clock.GetUtcNow().AddDays(1) });
        await window.Composer.FillAsync("Look");
        await window.Composer.PressAsync("Enter");

        await Expect(window.Page.GetByText("You do not have permission to send messages")).ToBeVisibleAsync();
        await Expect(window.Composer).ToHaveValueAsync("Look");
        await Expect(removing).ToBeVisibleAsync();
    }

    private static FilePayload File(string name) => new()
    {
        Name = name,
        MimeType = name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "text/plain",
        Buffer = SomeFile.Png(name).Content,
    };
}
