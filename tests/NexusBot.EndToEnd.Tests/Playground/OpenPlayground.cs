using Microsoft.Playwright;
using NexusBot.Playground;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The Playground as <c>dotnet run</c> opens it, and a browser in front of it. Every visit is a window of its own.</summary>
public sealed class OpenPlayground : IAsyncLifetime
{
    private static readonly string? s_chromium = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    // Without a namespace sandbox, which containers refuse, and without a word to the network.
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // A browser that has just been installed, beside other tests on a busy machine, needs more than the five seconds of the default.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private PlaygroundRun? _run;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (s_chromium is null)
            return;

        _run = await PlaygroundRun.StartAsync(port: 0, TestContext.Current.CancellationToken);
        await _run.Settled;
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = s_chromium, Args = s_arguments, Timeout = (float)s_patience.TotalMilliseconds });
        Assertions.SetDefaultExpectTimeout((float)s_patience.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_run is not null)
            await _run.DisposeAsync();
    }

    internal async Task<Window> VisitAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Dark)
    {
        var window = await Window.OpenAsync(await OpenPageAsync(width, height, scheme), _run!.Page);
        await Assertions.Expect(window.Suggestions.First).ToBeVisibleAsync();
        return window;
    }

    /// <summary>A window on a pretend Discord of the test's own.</summary>
    /// <param name="address">Its page.</param>
    /// <param name="prepare">What is done to the window before it opens.</param>
    internal async Task<Window> LookIntoAsync(Uri address, Func<IPage, Task>? prepare = null)
    {
        var page = await OpenPageAsync(1280, 800, ColorScheme.Dark);
        if (prepare is not null)
            await prepare(page);
        return await Window.OpenAsync(page, address);
    }

    private async Task<IPage> OpenPageAsync(int width, int height, ColorScheme scheme)
    {
        var required = Environment.GetEnvironmentVariable("BROWSER_TESTS") == "required";
        Assert.SkipUnless(_browser is not null || required, "There is no chromium on the PATH.");
        Assert.True(_browser is not null, "BROWSER_TESTS=required, and there is no chromium on the PATH.");

        return await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
    }
}
