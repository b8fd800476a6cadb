using Microsoft.Playwright;
using NexusBot.EndToEnd.Tests.Playground;

[assembly: AssemblyFixture(typeof(OpenBrowser))]

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The one browser of all tests, started for the first that looks at a page. Every visit is a window of its own.</summary>
public sealed class OpenBrowser : IAsyncDisposable
{
    // The shell is Chromium without the parts that nobody sees here, and opens a window in a third of the time.
    private static readonly string? s_chromium = Find("chromium-headless-shell") ?? Find("chromium");

    // Without a namespace sandbox, which containers refuse, and without a word to the network.
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // A browser that has just been installed, beside other tests on a busy machine, needs more than the five seconds of the default.
    private const float Patience = 60_000;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsThere => s_chromium is not null;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    /// <param name="address">The page of a pretend Discord.</param>
    /// <param name="screen">How large the window is, how bright, and where in the world.</param>
    /// <param name="prepare">What is done to the window before it opens.</param>
    internal async Task<Window> OpenAsync(Uri address, BrowserNewPageOptions screen, Func<IPage, Task>? prepare = null)
    {
        var required = Environment.GetEnvironmentVariable("BROWSER_TESTS") == "required";
        Assert.SkipUnless(IsThere || required, "There is no chromium on the PATH.");
        Assert.True(IsThere, "BROWSER_TESTS=required, and there is no chromium on the PATH.");

        var page = await (await StartedAsync()).NewPageAsync(screen);
        page.SetDefaultTimeout(Patience);
        if (prepare is not null)
            await prepare(page);
        return await Window.OpenAsync(page, address);
    }

    private static string? Find(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private async Task<IBrowser> StartedAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is not null)
                return _browser;

            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright ??= await Microsoft.Playwright.Playwright.CreateAsync();
            return _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_chromium, Args = s_arguments, Timeout = Patience });
        }
        finally
        {
            _starting.Release();
        }
    }
}
