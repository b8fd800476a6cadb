using System.Buffers;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// The pages of a checkpoint on their way to the data file. The log holds the busy ones many times over, and LiteDB hands over each of
/// these; only the last is written, and in the order in which they lie on the disk.
/// </summary>
internal sealed class SettlingPages(DataFile data)
{
    // About 8 MB; with more, those that are here are written, and perhaps written again.
    private const int MostKept = 1024;

    private readonly Dictionary<int, byte[]> _pages = [];
    private int _end;

    public bool IsEmpty => _pages.Count == 0;

    /// <summary>How many pages the data file will have.</summary>
    public int Pages => Math.Max(data.Pages, _end);

    public void Put(int number, ReadOnlySpan<byte> page)
    {
        if (!_pages.TryGetValue(number, out var kept))
        {
            if (_pages.Count == MostKept)
                Write();
            _pages.Add(number, kept = ArrayPool<byte>.Shared.Rent(Page.Size));
        }

        page.CopyTo(kept);
        _end = Math.Max(_end, number + 1);
    }

    public void Read(int number, Span<byte> page)
    {
        if (_pages.TryGetValue(number, out var kept))
            kept.AsSpan(0, Page.Size).CopyTo(page);
        else
            data.Read(number, page);
    }

    public void Write()
    {
        foreach (var (number, page) in _pages.OrderBy(page => page.Key))
            data.Write(number, page.AsSpan(0, Page.Size));
        foreach (var page in _pages.Values)
            ArrayPool<byte>.Shared.Return(page);
        _pages.Clear();
    }
}
