using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>Turns whatever keeps a store closed into what an operator can act on.</summary>
internal static class OpeningFaults
{
    public static T Explain<T>(StoreSettings settings, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is not (StoreInUseException or StoreTooNewException or OperationCanceledException))
        {
            throw fault is DamageException
                ? new StoreDamagedException(settings.Directory, fault, new BackupFolder(settings.Directory))
                : new StoreUnusableException(settings.Directory, fault);
        }
    }
}
