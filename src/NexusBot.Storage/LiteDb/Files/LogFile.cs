using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.ExceptionServices;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// LiteDB's log: each page is followed by the log's salt, its own number and a checksum over all three. A page of another log, one
/// that was torn, or one whose predecessor is missing, ends the log. LiteDB writes from a thread of its own at times.
/// </summary>
internal sealed class LogFile(IStoreFile file) : IDisposable
{
    private const int SaltAt = Page.Size;
    private const int NumberAt = SaltAt + sizeof(ulong);
    private const int SumAt = NumberAt + sizeof(int);
    private const int RecordLength = SumAt + sizeof(uint);
    private const int BufferedPages = 32;

    // Longer ones are given back to the disk; overwriting what is there makes the flush cheaper than growing again.
    private const int KeptPages = 4096;

    private readonly object _lock = new();
    private readonly byte[] _buffer = new byte[BufferedPages * RecordLength];
    private ulong _salt;
    private int _written;
    private int _synced;
    private Exception? _failure;

    public int Pages { get; private set; }

    public static long LengthOf(int pages) => (long)pages * RecordLength;

    /// <summary>An empty log. What the file still holds bears another salt, and so belongs to no log any more.</summary>
    public void Begin(ulong salt)
    {
        lock (_lock)
        {
            (_salt, Pages, _written, _synced) = (salt, 0, 0, 0);
            if (file.Length > LengthOf(KeptPages))
                file.Length = LengthOf(KeptPages);
        }
    }

    /// <summary>
    /// Never throws: a LiteDB transaction that is told of a failure while it hands over its pages can neither go on nor be let go of,
    /// and ends the process from its finalizer. Whoever waits for the pages is told.
    /// </summary>
    public void Append(int number, ReadOnlySpan<byte> page)
    {
        lock (_lock)
        {
            if (!CanTake(number))
                return;

            var record = _buffer.AsSpan((Pages - _written) * RecordLength, RecordLength);
            page.CopyTo(record);
            BinaryPrimitives.WriteUInt64LittleEndian(record[SaltAt..], _salt);
            BinaryPrimitives.WriteInt32LittleEndian(record[NumberAt..], number);
            BinaryPrimitives.WriteUInt32LittleEndian(record[SumAt..], Crc32.HashToUInt32(record[..SumAt]));
            Pages++;
            Monitor.PulseAll(_lock);
        }
    }

    public void Read(int number, Span<byte> page)
    {
        lock (_lock)
        {
            ThrowIfFailed();
            Span<byte> record = stackalloc byte[RecordLength];
            if (number >= _written)
                _buffer.AsSpan((number - _written) * RecordLength, RecordLength).CopyTo(record);
            else if (!IsWhole(number, _salt, record))
                throw new DamageException($"Page {number} of the log fails its checksum.");
            record[..Page.Size].CopyTo(page);
        }
    }

    /// <summary>Waits until LiteDB has handed over so many pages.</summary>
    public void WaitFor(int pages, TimeSpan limit)
    {
        var until = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        lock (_lock)
        {
            while (Pages < pages)
            {
                ThrowIfFailed();
                var left = until - Environment.TickCount64;
                if (left <= 0 || !Monitor.Wait(_lock, (int)left))
                    throw new TimeoutException($"LiteDB has written {Pages} pages of its log instead of {pages}.");
            }
        }
    }

    /// <summary>
    /// Makes the pages durable that are here now, while more may come; returns how many they are. One at a time. Once this has failed,
    /// nothing here succeeds any more.
    /// </summary>
    public int Sync()
    {
        int pages;
        lock (_lock)
        {
            ThrowIfFailed();
            if (_synced == Pages)
                return _synced;

            Try(WriteBuffer);
            ThrowIfFailed();
            pages = _written;
        }

        Flush();
        lock (_lock)
            return _synced = pages;
    }

    /// <summary>How many pages of the log with this salt follow one another whole.</summary>
    public int CountWhole(ulong salt)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        var number = 0;
        while (IsWhole(number, salt, record))
            number++;

        return number;
    }

    /// <summary>Whether any page of the log with this salt is whole, wherever it stands.</summary>
    public bool HoldsAnyOf(ulong salt)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        for (var number = 0; LengthOf(number + 1) <= file.Length; number++)
        {
            if (IsWhole(number, salt, record))
                return true;
        }

        return false;
    }

    /// <summary>Takes up a log that <see cref="CountWhole"/> has read.</summary>
    public void Adopt(ulong salt, int pages) => (_salt, Pages, _written, _synced) = (salt, pages, pages, pages);

    public void Dispose() => file.Dispose();

    private bool CanTake(int number)
    {
        if (_failure is null && number != Pages)
            Fail(new IOException($"Log page {number} cannot follow {Pages} pages."));
        else if (_failure is null && Pages - _written == BufferedPages)
            Try(WriteBuffer);

        return _failure is null;
    }

    // Outside the lock, so that the disk works on these pages while the next ones are handed over.
    private void Flush()
    {
        try
        {
            file.Sync();
        }
        catch (Exception fault)
        {
            lock (_lock)
                Fail(fault);
            throw;
        }
    }

    private void WriteBuffer()
    {
        file.Write(_buffer.AsSpan(0, (int)LengthOf(Pages - _written)), LengthOf(_written));
        _written = Pages;
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            Fail(fault);
        }
    }

    private void Fail(Exception fault)
    {
        _failure = fault;
        Monitor.PulseAll(_lock);
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    private bool IsWhole(int number, ulong salt, Span<byte> record) =>
        file.Read(record, LengthOf(number)) == RecordLength
        && BinaryPrimitives.ReadUInt64LittleEndian(record[SaltAt..]) == salt
        && BinaryPrimitives.ReadInt32LittleEndian(record[NumberAt..]) == number
        && BinaryPrimitives.ReadUInt32LittleEndian(record[SumAt..]) == Crc32.HashToUInt32(record[..SumAt]);
}
