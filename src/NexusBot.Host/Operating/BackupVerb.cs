using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Host.Operating;

internal sealed class BackupVerb(StoreBackups backups) : IOperatorVerb
{
    public string Name => "backup";

    /// <param name="argument">The file; empty for one in the store's own folder.</param>
    public async Task<int> AnswerAsync(string argument, Func<string, Task> write, CancellationToken cancellationToken)
    {
        await write("Copying while the bot goes on, then reading the copy from end to end.");
        var (file, census) = await backups.BackUpAsync(argument.Length > 0 ? argument : null, static _ => { }, cancellationToken);
        await write($"{file}: {census}. Verified.");
        return ExitCodes.Stopped;
    }
}
