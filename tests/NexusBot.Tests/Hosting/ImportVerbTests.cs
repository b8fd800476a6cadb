using System.Text.Json;
using NexusBot.Core.Learnings.Import;
using NexusBot.Host;
using NexusBot.Host.Import;

namespace NexusBot.Tests.Hosting;

public sealed class ImportVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-import-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task As_JSON_there_is_a_list_and_nothing_else()
    {
        Write("a.md", "## Challenges\n- **Challenge:** Slow “lists” & <pages>\n  **Solution:** Added an index in PostgreSQL\n");

        var code = await ImportAsync("--json");

        Assert.Equal(ExitCodes.Stopped, code);
        using var list = JsonDocument.Parse(_output.ToString());
        Assert.Equal(
            """[{"category":"challenge","title":"Slow “lists” & <pages>","summary":"","solution":"Added an index in PostgreSQL","tags":["indexing","postgresql"]}]""",
            _output.ToString().ReplaceLineEndings("").Replace("  ", "").Replace("\": ", "\":"));
        Assert.Equal(JsonValueKind.Array, list.RootElement.ValueKind);
    }

    [Fact]
    public async Task Every_Markdown_file_of_a_folder_is_read_and_one_without_learnings_named()
    {
        Write("a.md", "## Takeaways\n- Small steps win\n");
        Write("b.md", "# Shop\n## Features\n- Cart\n");
        Write("c.txt", "## Takeaways\n- Not read\n");

        Assert.Equal(ExitCodes.Stopped, await ImportAsync());

        Assert.Equal("Takeaway: Small steps win", _output.ToString().Trim());
        Assert.Contains("a.md: 1 learning", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("b.md: no learnings found", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_and_the_others_are_read()
    {
        Write("a.md", new string('a', LearningImport.MaxBytes + 1));
        Write("b.md", "## Takeaways\n- Small steps win\n");

        Assert.Equal(ExitCodes.Failed, await ImportAsync());

        Assert.Contains("at most 1 MB", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Small steps win", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_document_one_sentence_says_so()
    {
        Assert.Equal(ExitCodes.Configuration, await ImportAsync());

        Assert.StartsWith($"There is no document at {_folder.FullName}.", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("--dry-run")]
    [InlineData("a.md", "b.md", "--dry-run")]
    [InlineData("a.md", "--json")]
    [InlineData("a.md", "--author")]
    [InlineData("a.md", "--author", "Amina")]
    [InlineData("a.md", "--guild", "0")]
    [InlineData("a.md", "--dry-run", "--xml")]
    public void What_cannot_be_understood_is_not_guessed(params string[] args) => Assert.Null(ImportArguments.Read(args));

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private Task<int> ImportAsync(params string[] options) =>
        ImportVerb.RunAsync(ImportArguments.Read([_folder.FullName, "--dry-run", .. options])!, _output, _error, TestContext.Current.CancellationToken);
}
