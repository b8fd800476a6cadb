using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;

namespace NexusBot.Storage.LiteDb.Delivery;

/// <summary>Of the rows that are due, oldest first, those for which there is room; and those met on the way that cannot be read.</summary>
internal sealed class ClaimableRows
{
    /// <summary>Behind a crowded address are the others; so far is looked for them.</summary>
    public const int LongestLook = 5000;

    private readonly ClaimRoom _room;
    private readonly HashSet<OutboxId> _held;
    private readonly Dictionary<Address, int> _roomTaken;

    public ClaimableRows(ClaimRoom room)
    {
        _room = room;
        _held = [.. room.Held.Select(claim => claim.Entry.Id)];
        _roomTaken = room.Held.CountBy(claim => claim.Entry.Address).ToDictionary();
        foreach (var closed in room.Closed)
            _roomTaken[closed] = int.MaxValue;
    }

    public List<OutboxRow> Rows { get; } = [];

    public List<BsonDocument> Unreadable { get; } = [];

    public bool IsEmpty => Rows.Count == 0 && Unreadable.Count == 0;

    /// <summary>Takes the row if there is room for it; false once there is room for none.</summary>
    public bool Take(BsonDocument document, OutboxRow? row)
    {
        if (row is null)
            Unreadable.Add(document);
        else if (!_held.Contains(row.Entry.Id) && TryTakeRoom(row.Entry.Address))
            Rows.Add(row);

        return Rows.Count < _room.Max;
    }

    private bool TryTakeRoom(Address address)
    {
        var taken = _roomTaken.GetValueOrDefault(address);
        if (taken >= _room.PerAddress)
            return false;

        _roomTaken[address] = taken + 1;
        return true;
    }
}
