using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>The order between the two files, read off everything that the disk was told.</summary>
public sealed class WriteOrderTests
{
    private const string Data = StoreOpening.DataName;
    private const string Log = StoreOpening.LogName;

    [Fact]
    public async Task Pages_of_the_data_file_are_written_only_when_all_of_the_log_is_durable()
    {
        var unsynced = new List<int>();
        var pages = 0;
        foreach (var (moment, happened) in (await EventsAsync()).Index())
        {
            if (happened is DiskEvent.Written { File: Log })
                unsynced.Add(moment);
            else if (happened is DiskEvent.Synced { File: Log } synced)
                unsynced.RemoveAll(written => written < synced.Began);
            else if (happened is DiskEvent.Written { File: Data, Offset: > 0 } && ++pages > 0)
                Assert.Empty(unsynced);
        }

        Assert.True(pages > 100);
    }

    [Fact]
    public async Task Another_log_is_named_only_when_the_pages_are_durable_and_begun_only_when_that_is()
    {
        var (pagesUnsynced, headUnsynced, salt, logs) = (false, false, 0UL, 0);
        foreach (var happened in await EventsAsync())
        {
            switch (happened)
            {
                case DiskEvent.Written { File: Data, Offset: > 0 }:
                    pagesUnsynced = true;
                    break;
                case DiskEvent.Written { File: Data, Bytes: var head }:
                    var named = BitConverter.ToUInt64(head, 24);
                    Assert.False(named != salt && pagesUnsynced);
                    headUnsynced |= named != salt;
                    salt = named;
                    break;
                case DiskEvent.Synced { File: Data }:
                    pagesUnsynced = headUnsynced = false;
                    break;
                case DiskEvent.Written { File: Log, Offset: 0 }:
                    Assert.False(headUnsynced);
                    logs++;
                    break;
            }
        }

        Assert.True(logs > 1);
    }

    [Fact]
    public async Task A_checkpoint_writes_each_page_once()
    {
        var (salt, written, doubled) = (0UL, new HashSet<long>(), 0);
        foreach (var happened in await EventsAsync())
        {
            if (happened is DiskEvent.Written { File: Data, Offset: > 0 and var offset })
                doubled += written.Add(offset) ? 0 : 1;
            else if (happened is DiskEvent.Written { File: Data, Bytes: var head } && BitConverter.ToUInt64(head, 24) is var named && named != salt)
                (salt, written) = (named, []);
        }

        Assert.Equal(0, doubled);
    }

    [Fact]
    public async Task The_mark_is_never_ahead_of_what_is_durable()
    {
        var (durable, marks) = (0L, 0);
        var written = new List<(int Moment, long End)>();
        foreach (var (moment, happened) in (await EventsAsync()).Index())
        {
            switch (happened)
            {
                case DiskEvent.Written { File: Log } page:
                    written.Add((moment, page.Offset + page.Bytes.Length));
                    break;
                case DiskEvent.Synced { File: Log } synced when written.FindLast(write => write.Moment < synced.Began) is { End: > 0 and var end }:
                    durable = end;
                    break;
                case DiskEvent.Written { File: Data, Offset: 0, Bytes: var head } when BitConverter.ToInt32(head, 32) is > 0 and var mark:
                    Assert.True(LogFile.LengthOf(mark) <= durable);
                    marks++;
                    break;
            }
        }

        Assert.True(marks > 10);
    }

    [Fact]
    public async Task Callers_who_wait_together_share_one_flush()
    {
        var recording = await Recording.MakeAsync(seed: 4, threads: 16, changes: 10, syncContext: false);

        Assert.True(recording.Disk.Events.OfType<DiskEvent.Synced>().Count(synced => synced.File == Log) < 160);
    }

    [Fact]
    public async Task Some_of_what_is_judged_here_was_written_during_a_flush() =>
        Assert.Contains((await EventsAsync()).Index(), each => each.Item is DiskEvent.Synced { File: Log } synced && synced.Began < each.Index);

    private static async Task<IReadOnlyList<DiskEvent>> EventsAsync() =>
        (await Recording.MakeAsync(seed: 5, threads: 48, changes: 12, syncContext: false)).Disk.Events;
}
