using Microsoft.Playwright;
using NexusBot.Playground;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The Playground as <c>dotnet run</c> opens it, and a browser in front of it.</summary>
public sealed class OpenPlayground(OpenBrowser browser) : IAsyncLifetime
{
    private PlaygroundRun? _run;

    public async ValueTask InitializeAsync()
    {
        if (!OpenBrowser.IsThere)
            return;

        _run = await PlaygroundRun.StartAsync(port: 0, TestContext.Current.CancellationToken);
        await _run.Settled;
    }

    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
            await _run.DisposeAsync();
    }

    internal async Task<Window> VisitAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Dark)
    {
        var screen = new BrowserNewPageOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme };
        var window = await browser.OpenAsync(_run?.Page ?? new Uri("about:blank"), screen);
        await Assertions.Expect(window.Suggestions.First).ToBeVisibleAsync();
        return window;
    }
}
