using System.Text.RegularExpressions;
using NexusBot.Sandbox.Tests.Interactions;

namespace NexusBot.Sandbox.Tests.Control;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_and_all_it_asks_for_come_from_the_sandbox()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>(waiting);

        while (waiting.TryDequeue(out var path))
        {
            using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(ForeignAddress(), text);
            foreach (Match match in Reference().Matches(text))
            {
                var next = match.Groups["module"].Success ? "/js/" + match.Groups["module"].Value : match.Groups["file"].Value;
                if (seen.Add(next))
                    waiting.Enqueue(next);
            }
        }

        Assert.Contains("/js/composer.js", seen);
        Assert.Contains("/css/tokens.css", seen);
    }

    [GeneratedRegex("""(?:src|href)="(?<file>/[^"]+)"|from '\./(?<module>[^']+)'""")]
    private static partial Regex Reference();

    [GeneratedRegex("""(?:src|href)="https?:|url\(|import\('https?:|fetch\('https?:""")]
    private static partial Regex ForeignAddress();
}
