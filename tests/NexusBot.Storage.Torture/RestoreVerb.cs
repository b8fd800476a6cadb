using System.Text;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Storage.Torture;

/// <summary><c>restore</c>: puts a backup in the store's place and says each step, unbuffered, so that it can be killed at any of them.</summary>
internal static class RestoreVerb
{
    public static void Run(Options options, Stream output, CancellationToken cancellationToken) => ClosedStore.Restore(
        options.Settings, options.From, TimeProvider.System, step => output.Write(Encoding.UTF8.GetBytes(step + '\n')), cancellationToken);
}
