using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;

namespace NexusBot.Storage.LiteDb.Delivery;

/// <summary>Of the rows that are due, oldest first, those for which there is room; and those met on the way that cannot be read.</summary>
internal sealed class ClaimableRows
{
    // Behind a crowded address are the others; so far is looked for them.
    private const int LongestLook = 5000;
    private const int ShortestLook = 16;

    private readonly ClaimRoom _room;
    private readonly HashSet<OutboxId> _held;
    private readonly Dictionary<Address, int> _roomTaken;

    private ClaimableRows(ClaimRoom room)
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

    public static ClaimableRows Find(Func<int, List<BsonDocument>> listDue, Func<BsonDocument, OutboxRow?> read, ClaimRoom room)
    {
        for (var look = Math.Max(room.Max, ShortestLook); ; look = Math.Min(look * 4, LongestLook))
        {
            var documents = listDue(look);
            var found = new ClaimableRows(room);
            found.Take(documents, read);
            if (found.Rows.Count == room.Max || documents.Count < look || look == LongestLook)
                return found;
        }
    }

    private void Take(List<BsonDocument> documents, Func<BsonDocument, OutboxRow?> read)
    {
        foreach (var document in documents.TakeWhile(_ => Rows.Count < _room.Max))
        {
            if (read(document) is not { } row)
                Unreadable.Add(document);
            else if (!_held.Contains(row.Entry.Id) && TryTakeRoom(row.Entry.Address))
                Rows.Add(row);
        }
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
