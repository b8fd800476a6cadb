namespace NexusBot.Storage.LiteDb;

/// <summary>Holds a data folder for this process alone, until it is disposed of or the process is gone.</summary>
internal static class StoreLock
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What a lock that is taken answers: EAGAIN on Linux and macOS, a sharing violation on Windows.
    private static readonly int[] s_lockIsTaken = [11, 35, unchecked((int)0x80070020)];

    public static IDisposable Take(string directory)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;

        try
        {
            return new FileStream(Path.Combine(directory, "nexusbot.lock"), options);
        }
        catch (IOException taken) when (s_lockIsTaken.Contains(taken.HResult))
        {
            throw new StoreInUseException(directory, taken);
        }
    }
}
