using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Host.Operating;

namespace NexusBot.Host.Exchange;

/// <summary>Writes a hub into a folder, beside a running bot or without one.</summary>
internal sealed class ExportVerb(ILearningArchive archive, HubExporter exporter, IPictureStore pictures) : IOperatorVerb
{
    public string Name => "export";

    public async Task<int> AnswerAsync(string argument, Func<string, Task> write, CancellationToken cancellationToken)
    {
        if (ExchangeRequest.Read(argument) is not { } request)
            return await RefuseAsync("Name the folder.", write);

        var (found, missing) = await HubChoice.FindAsync(archive, request.Guild, otherwise: null, cancellationToken);
        if (found is not { } hub)
            return await RefuseAsync(missing!, write);

        var folder = new ExportFolder(request.Path);
        if (await folder.FindObstacleAsync(hub, cancellationToken) is { } obstacle)
            return await RefuseAsync(obstacle, write);

        var export = await exporter.ExportAsync(hub, cancellationToken);
        var lost = await folder.WriteAsync(export, pictures, cancellationToken);
        await write(
            $"{request.Path}: {Count(export.Shown, "learning")}, {Count(export.Pictures.Count - lost, "picture")}. "
            + "What is in its folder \"private\" is not for publishing.");
        if (lost > 0)
            await write($"{lost} pictures are missing or damaged in the store; `verify` names them.");
        return ExitCodes.Stopped;
    }

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static async Task<int> RefuseAsync(string sentence, Func<string, Task> write)
    {
        await write(sentence);
        return ExitCodes.Configuration;
    }
}
