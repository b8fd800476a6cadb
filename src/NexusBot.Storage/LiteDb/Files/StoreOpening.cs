namespace NexusBot.Storage.LiteDb.Files;

/// <summary>From a folder to files that can be trusted: makes them if the folder never held a hub, else repairs and checks them.</summary>
internal static class StoreOpening
{
    public const string DataName = "nexusbot.db";
    public const string LogName = "nexusbot.log";

    private const string NewDataName = DataName + ".new";

    /// <exception cref="DamageException">What is there is not what was written.</exception>
    public static StoreFiles Open(IStoreDisk disk, TimeProvider time, CancellationToken cancellationToken)
    {
        var identity = Identity.Read(disk);
        if (!disk.Exists(DataName))
        {
            if (identity is not null)
                throw new DamageException($"{DataName} is missing.");

            Create(disk, time);
        }

        var data = DataFile.Open(disk.Open(DataName), DataName);
        try
        {
            Recognise(disk, identity, data, time);
            return Check(disk, data, cancellationToken);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    // It gets its name once it is whole, so a crash on the way leaves no store that cannot be opened.
    private static void Create(IStoreDisk disk, TimeProvider time)
    {
        disk.Delete(NewDataName);
        disk.Delete(LogName);
        using (var data = DataFile.Create(disk.Open(NewDataName), NewDataName, Guid.CreateVersion7(time.GetUtcNow())))
        using (var files = StoreFiles.Begin(data, new LogFile(new MemoryFile())))
        using (files.OpenEngine())
            data.BeginLog();

        disk.Rename(NewDataName, DataName);
    }

    private static void Recognise(IStoreDisk disk, Identity? identity, DataFile data, TimeProvider time)
    {
        if (identity is null)
            Identity.Of(data.Head.Hub, time.GetUtcNow().ToUnixTimeMilliseconds()).Write(disk);
        else if (identity.Hub != data.Head.Hub)
            throw new DamageException($"{DataName} belongs to another hub than {Identity.FileName}.");
    }

    private static StoreFiles Check(IStoreDisk disk, DataFile data, CancellationToken cancellationToken)
    {
        var log = new LogFile(disk.Open(LogName));
        try
        {
            var files = StoreFiles.Recover(data, log);
            data.Scrub(cancellationToken);
            return files;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }
}
