using Lucene.Net.Store;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search;

namespace NexusBot.Storage.Tests.Search;

/// <summary>Erased text leaves the files, whatever comes in between.</summary>
public sealed class PurgingTests
{
    [Fact]
    public void A_purge_that_was_cut_short_is_due_again_after_a_restart()
    {
        using var memory = new RAMDirectory();
        using var disk = new FullDisk(memory);
        var (erased, kept) = (Some.Learning("Quetzalcoatlus"), Some.Learning("Queues"));
        using (var index = OpenIndex.Create(disk, new ChangePoint(1, 1), static _ => { }))
        {
            index.Add([erased, kept]);
            index.Commit();
            index.Apply(new ChangedLearnings([], [erased.Id], new ChangePoint(2, 2)));
            disk.IsFull = true;
            Assert.NotNull(Record.Exception(index.Purge));
            disk.IsFull = false;
            index.Commit();
        }

        using var again = OpenIndex.TryOpen(disk, static _ => { });

        Assert.Equal(new ChangePoint(2, 2), again!.Point);
        Assert.True(again.NeedsPurge);
    }

    [Fact]
    public void A_purge_that_was_done_is_not_due_again()
    {
        using var disk = new RAMDirectory();
        var (erased, kept) = (Some.Learning("Quetzalcoatlus"), Some.Learning("Queues"));
        using (var index = OpenIndex.Create(disk, new ChangePoint(1, 1), static _ => { }))
        {
            index.Add([erased, kept]);
            index.Commit();
            index.Apply(new ChangedLearnings([], [erased.Id], new ChangePoint(2, 2)));
            index.Purge();
            Assert.False(index.NeedsPurge);
        }

        using var again = OpenIndex.TryOpen(disk, static _ => { });

        Assert.False(again!.NeedsPurge);
    }

    private sealed class FullDisk(Lucene.Net.Store.Directory inner) : FilterDirectory(inner)
    {
        private volatile bool _isFull;

        public bool IsFull { get => _isFull; set => _isFull = value; }

        public override IndexOutput CreateOutput(string name, IOContext context) =>
            _isFull ? throw new IOException("No space is left.") : base.CreateOutput(name, context);
    }
}
