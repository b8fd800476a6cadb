using System.Text.RegularExpressions;
using NexusBot.Modules.Guidance;

namespace NexusBot.Tests.Modules;

public sealed partial class ReadmeTests(LoadedCommands loaded) : IClassFixture<LoadedCommands>
{
    private const string Begin = "<!-- commands -->\n";
    private const string End = "<!-- /commands -->";
    private const string Renew = "RENEW_README";

    [Fact]
    public async Task The_table_of_commands_is_what_is_registered()
    {
        var file = Path.Combine(RepositoryRoot(), "README.md");
        var readme = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, $"README.md has no place for the commands between {Begin.Trim()} and {End}.");
        var table = CommandTable.ToMarkdown(loaded.Interactions);

        if (Environment.GetEnvironmentVariable(Renew) == "1")
            await File.WriteAllTextAsync(file, readme[..begin] + table + readme[end..], TestContext.Current.CancellationToken);
        else
            Assert.True(table == readme[begin..end], $"README.md's table of commands is stale. Run this test with {Renew}=1 to renew it.");
    }

    [Fact]
    public async Task Every_file_that_it_links_to_is_there()
    {
        var root = RepositoryRoot();
        var readme = await File.ReadAllTextAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken);

        var links = RelativeLink().Matches(readme).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !File.Exists(Path.Combine(root, link)));
    }

    [GeneratedRegex(@"\]\(((?!https?:)[^)#]+)\)")]
    private static partial Regex RelativeLink();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NexusBot.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
