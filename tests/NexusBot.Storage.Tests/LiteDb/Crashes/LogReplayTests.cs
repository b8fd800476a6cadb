using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class LogReplayTests
{
    [Fact]
    public void What_stands_behind_a_torn_first_page_never_belongs_to_the_log_that_follows()
    {
        var disk = new MemoryFile();
        using var data = DataFile.Create(new MemoryFile(), "data", Guid.CreateVersion7());
        Write(disk, data.Head.Salt, pages: 3);
        disk.Write([0xFF], offset: 10);

        var applied = LogReplay.Run(new LogFile(disk), data);
        Write(disk, data.Head.Salt, pages: 1);

        Assert.Equal(0, applied);
        Assert.Equal(1, new LogFile(disk).CountWhole(data.Head.Salt));
    }

    private static void Write(MemoryFile disk, ulong salt, int pages)
    {
        var log = new LogFile(disk);
        log.Begin(salt);
        for (var number = 0; number < pages; number++)
            log.Append(number, new byte[Page.Size]);
        log.Sync();
    }
}
