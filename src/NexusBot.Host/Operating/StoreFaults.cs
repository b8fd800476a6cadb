using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Host.Operating;

/// <summary>A store that cannot be opened: one sentence for the operator, and the exit code that a supervisor understands.</summary>
internal static class StoreFaults
{
    public static async Task<int> ToExitCodeAsync(Func<Task<int>> work, TextWriter error)
    {
        try
        {
            return await work();
        }
        catch (StoreInUseException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.StoreInUse;
        }
        catch (StoreDamagedException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.StoreDamaged;
        }
        catch (Exception exception) when (exception is StoreTooNewException or StoreUnusableException or NoStoreException or NoRoomException)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.StoreUnusable;
        }
    }
}
