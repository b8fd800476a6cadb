using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Texts;
using NexusBot.Host.Import;
using NexusBot.Host.Operating;

namespace NexusBot.Host.Exchange;

/// <summary>Brings READMEs or an export into a hub, beside a running bot or without one.</summary>
internal sealed class StoreImportVerb(ILearningArchive archive, ImportDesk desk, ArchiveImport exports) : IOperatorVerb
{
    public string Name => "import";

    public async Task<int> AnswerAsync(string argument, Func<string, Task> write, CancellationToken cancellationToken)
    {
        if (ExchangeRequest.Read(argument) is not { } request)
            return await RefuseAsync("Name the document or the folder.", write);

        return Documents.ExportIn(request.Path) is { } folder
            ? await ImportExportAsync(request, folder, write, cancellationToken)
            : await ImportDocumentsAsync(request, write, cancellationToken);
    }

    private async Task<int> ImportExportAsync(ExchangeRequest request, string folder, Func<string, Task> write, CancellationToken cancellationToken)
    {
        if (request.Author is not null)
            return await RefuseAsync("An export names its authors itself. Leave --author out.", write);

        var files = new ExportFolder(folder);
        var read = await files.ReadHubAsync(cancellationToken);
        if (read.Value is not { } content)
        {
            await write($"{folder}: {Text(read.Refusal!)}");
            return ExitCodes.Failed;
        }

        var (found, missing) = await HubChoice.FindAsync(archive, request.Guild, content.Guild, cancellationToken);
        if (found is not { } hub)
            return await RefuseAsync(missing!, write);

        return await TellAsync(folder, await exports.ImportAsync(hub, content, files, cancellationToken), write);
    }

    private async Task<int> ImportDocumentsAsync(ExchangeRequest request, Func<string, Task> write, CancellationToken cancellationToken)
    {
        var paths = Documents.Find(request.Path);
        if (paths.Count == 0)
            return await RefuseAsync($"There is no document at {request.Path}. Name a Markdown file, or a folder with some.", write);
        if (request.Author is not { } author)
            return await RefuseAsync("A document does not say which member wrote it. Name them with --author ID.", write);

        var (found, missing) = await HubChoice.FindAsync(archive, request.Guild, otherwise: null, cancellationToken);
        if (found is not { } hub)
            return await RefuseAsync(missing!, write);

        var code = ExitCodes.Stopped;
        foreach (var path in paths)
            code = Math.Max(code, await ImportDocumentAsync(new ImportOrder(hub, By: null, default, author, Path.GetFileName(path)), path, write, cancellationToken));

        return code;
    }

    private async Task<int> ImportDocumentAsync(ImportOrder order, string path, Func<string, Task> write, CancellationToken cancellationToken)
    {
        var read = LearningImport.Read(await Documents.ReadAsync(path, cancellationToken));
        if (read.Refusal is { } refusal)
        {
            await write($"{path}: {Text(refusal)}");
            return ExitCodes.Failed;
        }

        var report = await desk.ImportAsync(order, read.Value!, static _ => true, static _ => Task.CompletedTask, cancellationToken);
        return await TellAsync(path, report, write);
    }

    private static async Task<int> TellAsync(string path, ImportReport report, Func<string, Task> write)
    {
        await write($"{path}: {Summary(report)}");
        foreach (var line in report.Lines.Where(line => line.Fate is not (ImportFate.Added or ImportFate.Changed or ImportFate.Unchanged)))
            await write($"  {TypedText.Echo(line.Title).ReplaceLineEndings(" ")}: {Why(line)}");
        if (report.IsUntold)
            await write("  No channel was told: a moderator has chosen none with /hub channel.");
        if (report.LostPictures > 0)
            await write($"  {report.LostPictures} pictures are missing from the export; their learnings came without them.");

        return report.Count(ImportFate.Refused) > 0 ? ExitCodes.Failed : ExitCodes.Stopped;
    }

    private static string Summary(ImportReport report) => report.Lines.Count == 0
        ? "no learnings found"
        : $"{report.Count(ImportFate.Added)} added, {report.Count(ImportFate.Changed)} changed, {report.Count(ImportFate.Unchanged)} unchanged";

    private static string Why(ImportLine line) => line.Fate switch
    {
        ImportFate.EditedHere => "edited in the hub since, left as it is",
        ImportFate.AlreadyHere => "its author has this title already, left as it is",
        ImportFate.DeletedHere => "deleted from the hub since, left out",
        _ => $"left out. {Text(line.Refusal!)}",
    };

    private static string Text(Refusal refusal) => refusal.Message.ToString(CultureInfo.InvariantCulture);

    private static async Task<int> RefuseAsync(string sentence, Func<string, Task> write)
    {
        await write(sentence);
        return ExitCodes.Configuration;
    }
}
