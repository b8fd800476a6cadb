using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>One browser window on the Playground: what stands where, and the moves a visitor makes.</summary>
internal sealed class Window : IAsyncDisposable
{
    // Where the bot has commands it says so.
    private static readonly Regex s_composer = new("^Message");

    private readonly ConcurrentQueue<string> _faults = [];

    private Window(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _faults.Enqueue(message.Text);
        };
        page.Dialog += (_, dialog) => _faults.Enqueue($"a dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    /// <summary>What a developer would see in red in the console, and boxes that a foreign script opened.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = s_composer });
    public ILocator Commands => Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" }).GetByRole(AriaRole.Option);
    public ILocator Names => Page.GetByRole(AriaRole.Listbox, new() { Name = "Members, roles and channels" }).GetByRole(AriaRole.Option);
    public ILocator Suggestions => Page.GetByRole(AriaRole.Group, new() { Name = "Try one of these" }).GetByRole(AriaRole.Button);
    public ILocator Persona => Page.GetByLabel("You are acting as");
    public ILocator Form => Page.GetByRole(AriaRole.Dialog);
    public ILocator PrivateAnswers => Page.Locator("article", new() { HasText = "Only you can see this" });

    public static async Task<Window> OpenAsync(IPage page, Uri address)
    {
        var window = new Window(page);
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(window.Composer).ToBeVisibleAsync();
        return window;
    }

    /// <summary>A public card, by something that stands on it.</summary>
    public ILocator Card(string text) => Page.Locator("article").Filter(new() { HasText = text, HasNotText = "Only you can see this" });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens a channel of the server, on any screen.</summary>
    public async Task GoesToAsync(string channel)
    {
        await ShowsChannelsAsync();
        await Page.Locator("#sidebar .entry", new() { HasText = channel }).ClickAsync();
        await Assertions.Expect(Page.Locator("#place")).ToContainTextAsync($"# {channel}");
    }

    public async Task ActsAsAsync(string member)
    {
        await ShowsChannelsAsync();
        await Persona.SelectOptionAsync(new SelectOptionValue { Label = member });
        await Assertions.Expect(Page.Locator("#scrim")).ToBeHiddenAsync();
    }

    /// <summary>On a phone channels and members are behind buttons.</summary>
    public Task ShowsChannelsAsync() => ShowsAsync("#open-sidebar");

    /// <inheritdoc cref="ShowsChannelsAsync"/>
    public Task ShowsMembersAsync() => ShowsAsync("#open-members");

    /// <summary>Types a whole command line and sends it with what it says.</summary>
    public async Task RunsAsync(string line)
    {
        await Composer.FillAsync(line);
        await Composer.PressAsync("Enter");
        await Button("Send").ClickAsync();
    }

    /// <summary>Takes the first suggestion, which shares a concept, and fills the form that opens.</summary>
    public async Task SharesAsync(string title, string text)
    {
        await Suggestions.First.ClickAsync();
        await Button("Send").ClickAsync();
        await Form.GetByLabel("Title").FillAsync(title);
        await Form.GetByLabel("What did you learn?").FillAsync(text);
        await Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(Form).ToHaveCountAsync(0);
    }

    /// <returns>The first request there, which waits until the test lets it go on.</returns>
    public async Task<Task<IRoute>> HoldsUpAsync(string address)
    {
        var asked = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.RouteAsync(address, route => asked.TrySetResult(route) ? Task.CompletedTask : route.ContinueAsync());
        return asked.Task;
    }

    private async Task ShowsAsync(string opener)
    {
        var button = Page.Locator(opener);
        if (await button.IsVisibleAsync() && await button.GetAttributeAsync("aria-expanded") == "false")
            await button.ClickAsync();
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
