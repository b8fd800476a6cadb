using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>LiteDB's data pages, each followed by its number and a checksum over both. What fails its checksum is never served.</summary>
internal sealed class DataFile : IDisposable
{
    private const int RecordLength = Page.Size + sizeof(int) + sizeof(uint);
    private const int SumAt = RecordLength - sizeof(uint);

    private readonly IStoreFile _file;
    private readonly string _name;
    private bool _isDirty;

    private DataFile(IStoreFile file, string name, DataHead head, int pages)
    {
        _file = file;
        _name = name;
        Head = head;
        Pages = pages;
    }

    public DataHead Head { get; private set; }

    public int Pages { get; private set; }

    public static long LengthOf(int pages) => Offset(pages);

    /// <summary>An empty one, for LiteDB to begin in.</summary>
    public static DataFile Create(IStoreFile file, string name, Guid hub)
    {
        var head = new DataHead(hub, NewSalt(), DurablePages: 0, Pages: 0);
        file.Length = 0;
        head.Write(file);
        return new DataFile(file, name, head, pages: 0);
    }

    public static DataFile Open(IStoreFile file, string name)
    {
        if (DataHead.Read(file) is not { } head)
            throw Unrecognised(file, name);

        return new DataFile(file, name, head, (int)((file.Length - DataHead.Length) / RecordLength));
    }

    public void Read(int number, Span<byte> page)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        if (!IsWhole(number, record))
            throw new DamageException($"Page {number} of {_name} fails its checksum.");

        record[..Page.Size].CopyTo(page);
    }

    public void Write(int number, ReadOnlySpan<byte> page)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        page.CopyTo(record);
        BinaryPrimitives.WriteInt32LittleEndian(record[Page.Size..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(record[SumAt..], Crc32.HashToUInt32(record[..SumAt]));
        _isDirty = true;
        _file.Write(record, Offset(number));
        Pages = Math.Max(Pages, number + 1);
    }

    public void Sync()
    {
        if (!_isDirty)
            return;

        _file.Sync();
        _isDirty = false;
    }

    /// <summary>Makes the pages durable, and only then says that the log before is done with and another one begins.</summary>
    public ulong BeginLog()
    {
        Sync();
        Head = Head with { Salt = NewSalt(), DurablePages = 0, Pages = Pages };
        Head.Write(_file);
        _file.Sync();
        return Head.Salt;
    }

    /// <summary>Remembers how much of the log is durable. Not durable itself: an older mark says less, and nothing wrong.</summary>
    public void Mark(int durablePages)
    {
        if (durablePages == Head.DurablePages)
            return;

        Head = Head with { DurablePages = durablePages };
        Head.Write(_file);
    }

    /// <summary>Reads every page, and says what is wrong with the first bad one. Call it when no log waits to be replayed.</summary>
    public void Scrub(CancellationToken cancellationToken)
    {
        if (_file.Length != Offset(Head.Pages))
            throw new DamageException($"{_name} should have {Head.Pages} pages and has {Pages}.");

        Span<byte> record = stackalloc byte[RecordLength];
        for (var number = 0; number < Pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsWhole(number, record))
                throw new DamageException($"Page {number} of {_name} fails its checksum.");
        }
    }

    /// <summary>Copies the first pages, checking each, into a file that has no log. They must not change meanwhile.</summary>
    public void CopyTo(IStoreFile target, DataHead head, CancellationToken cancellationToken)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        (head with { DurablePages = 0 }).Write(target);
        for (var number = 0; number < head.Pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsWhole(number, record))
                throw new DamageException($"Page {number} of {_name} fails its checksum.");
            target.Write(record, Offset(number));
        }

        target.Sync();
    }

    public void Dispose() => _file.Dispose();

    private static IOException Unrecognised(IStoreFile file, string name) => DataHead.IsOfPlainLiteDb(file)
        ? new PlainLiteDbException(name)
        : new DamageException(file.Length == 0 ? $"{name} is empty." : $"{name} does not begin as it was written.");

    private static long Offset(int number) => DataHead.Length + ((long)number * RecordLength);

    private static ulong NewSalt() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private bool IsWhole(int number, Span<byte> record) =>
        _file.Read(record, Offset(number)) == RecordLength
        && BinaryPrimitives.ReadInt32LittleEndian(record[Page.Size..]) == number
        && BinaryPrimitives.ReadUInt32LittleEndian(record[SumAt..]) == Crc32.HashToUInt32(record[..SumAt]);
}
