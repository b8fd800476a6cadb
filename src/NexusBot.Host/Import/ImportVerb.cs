using System.Globalization;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Import;
using NexusBot.Host.Exchange;

namespace NexusBot.Host.Import;

/// <summary><c>NexusBot.Host import --dry-run</c>: shows the learnings that READMEs tell of, or that an export holds.</summary>
internal static class ImportVerb
{
    public static async Task<int> RunAsync(ImportArguments arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Documents.ExportIn(arguments.Path) is { } folder)
            return await ShowExportAsync(arguments, folder, output, error, cancellationToken);

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

    private static async Task<int> ShowExportAsync(
        ImportArguments arguments, string folder, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var read = await new ExportFolder(folder).ReadHubAsync(cancellationToken);
        List<LearningDraft> drafts = [.. (read.Value?.Learnings ?? []).Select(archived => ToDraft(archived.Learning))];
        await error.WriteLineAsync($"{folder}: {read.Refusal?.Message.ToString(CultureInfo.InvariantCulture) ?? Count(drafts.Count)}");
        await ShowAsync(arguments, drafts, output);
        return read.Refusal is null ? ExitCodes.Stopped : ExitCodes.Failed;
    }

    private static LearningDraft ToDraft(Learning learning) => new(
        learning.Content.Kind, learning.Content.Title, learning.Content.Text, learning.AcceptedSolution?.Text ?? "", learning.Content.Tags);

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
