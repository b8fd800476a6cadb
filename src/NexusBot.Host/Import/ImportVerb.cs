using System.Globalization;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Host.Import;

/// <summary><c>NexusBot.Host import</c>: shows the learnings that READMEs tell of.</summary>
internal static class ImportVerb
{
    public static async Task<int> RunAsync(ImportArguments arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var paths = Documents.Find(arguments.Path);
        if (paths.Count == 0)
        {
            await error.WriteLineAsync($"There is no document at {arguments.Path}. Name a Markdown file, or a folder with some.");
            return ExitCodes.Configuration;
        }

        var drafts = new List<LearningDraft>();
        var refused = 0;
        foreach (var path in paths)
        {
            var read = LearningImport.Read(await Documents.ReadAsync(path, cancellationToken));
            refused += read.Refusal is null ? 0 : 1;
            drafts.AddRange(read.Value ?? []);
            await error.WriteLineAsync($"{path}: {read.Refusal?.Message.ToString(CultureInfo.InvariantCulture) ?? Count(read.Value!.Count)}");
        }

        await ShowAsync(arguments, drafts, output);
        return refused > 0 ? ExitCodes.Failed : ExitCodes.Stopped;
    }

    private static string Count(int count) => count switch
    {
        0 => "no learnings found; it seems to describe a project, not what was learned",
        1 => "1 learning",
        _ => $"{count} learnings",
    };

    private static async Task ShowAsync(ImportArguments arguments, List<LearningDraft> drafts, TextWriter output)
    {
        if (arguments.AsJson)
        {
            await output.WriteLineAsync(DraftJson.Write(drafts));
            return;
        }

        foreach (var draft in drafts)
            await output.WriteLineAsync($"{draft.Kind}: {draft.Title}");
    }
}
