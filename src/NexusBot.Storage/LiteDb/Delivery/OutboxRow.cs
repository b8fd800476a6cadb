using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Delivery;

/// <summary>An entry with what only its store has to know.</summary>
internal sealed record OutboxRow(OutboxEntry Entry)
{
    /// <summary>The value of <see cref="OutboxEntry.Wanted"/> that was delivered last.</summary>
    public int Delivered { get; init; }

    /// <summary>How often it was claimed: the number of the latest claim.</summary>
    public int Claims { get; init; }

    /// <summary>When the claim that has not answered yet loses its right; null without such a claim.</summary>
    public Instant? LeasedUntil { get; init; }

    /// <summary>The moment of the earliest claim that may have sent the message without saying so.</summary>
    public Instant? UnknownSince { get; init; }

    /// <summary>When it was delivered or parked; null as long as something is to be done.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>Whether the bot is out of the guild: nothing is claimed until it is back.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>
    /// Since when it waits for a claim; null when there is nothing to do. A claim does not change it: whoever takes over from one that
    /// died finds the entry in its old place, and not behind all those that came later.
    /// </summary>
    public Instant? Next { get; init; }

    public bool IsClaimed => LeasedUntil is not null;

    /// <summary>The entry as it looks to who delivers nothing.</summary>
    public OutboxEntry Seen => Entry with { IsUnderWay = IsClaimed || UnknownSince is not null };

    public static OutboxRow Of(OutboxEntry entry) => new(entry) { Next = entry.Due };

    public bool Holds(OutboxClaim claim) => IsClaimed && Claims == claim.Number;

    public OutboxClaim ToClaim() => new(Entry with { Attempts = Entry.Attempts + 1 }, Claims + 1, UnknownSince);

    public OutboxRow Claimed(Instant now, Duration lease) => this with
    {
        Entry = Entry with { Attempts = Entry.Attempts + 1 },
        Claims = Claims + 1,
        LeasedUntil = now + lease,
        UnknownSince = UnknownSince ?? now,
    };

    /// <summary>The subject changed: due again, and away from an address at which it was parked.</summary>
    public OutboxRow Raised(Instant due, Address? address)
    {
        var moves = address is not null && address != Entry.Address && (Entry.ParkedReason is not null || Entry.Sent is null);
        var entry = Entry with
        {
            Wanted = Entry.Wanted + 1,
            Due = due,
            Attempts = 0,
            Refusals = 0,
            ParkedReason = null,
            Address = moves ? address! : Entry.Address,
            Sent = moves ? null : Entry.Sent,
        };
        return this with { Entry = entry, SettledAt = null, Next = due };
    }

    /// <summary>The bot is back: what was open is due as before.</summary>
    public OutboxRow Resumed() => this with { IsSuspended = false, Next = SettledAt is null ? Entry.Due : null };

    public OutboxRow Completed(OutboxClaim claim, MessagePlace place, Instant now)
    {
        var isBehind = IsAheadOf(claim);
        return Released(isBehind ? now : null) with
        {
            Entry = Entry with { Sent = place, Attempts = 0, Refusals = 0, Due = isBehind ? Entry.Due : null },
            Delivered = claim.Entry.Wanted,
            UnknownSince = null,
            SettledAt = isBehind ? null : now,
        };
    }

    public OutboxRow Unsent(OutboxClaim claim, Instant at) => Released(at) with
    {
        Entry = Entry with { Sent = Entry.Sent ?? claim.Entry.Sent, Refusals = IsAheadOf(claim) ? 0 : claim.Entry.Refusals },
        UnknownSince = claim.UnknownSince,
    };

    /// <summary>It could not even be claimed, and that counts.</summary>
    public OutboxRow Unfollowed(Instant at) => Released(at) with { Entry = Entry with { Attempts = Entry.Attempts + 1 } };

    public OutboxRow Untried(OutboxClaim claim) => Released(Entry.Due) with
    {
        Entry = Entry with { Attempts = Math.Max(0, Entry.Attempts - 1) },
        UnknownSince = claim.UnknownSince,
    };

    public OutboxRow Unknown(Instant at) => Released(at);

    public OutboxRow FallenBack(Instant now) => Released(now) with
    {
        Entry = Entry with { Address = Entry.Fallback ?? Entry.Address, Fallback = null, Attempts = 0, Refusals = 0 },
        UnknownSince = null,
    };

    /// <summary>What changed while this claim failed is due, perhaps at another address, and not parked with it.</summary>
    public OutboxRow Parked(OutboxClaim claim, string reason, Instant now)
    {
        var row = IsAheadOf(claim)
            ? Released(Entry.Due)
            : Released(null) with { Entry = Entry with { ParkedReason = reason }, SettledAt = now };
        return row with { UnknownSince = claim.UnknownSince };
    }

    /// <summary>Null when nothing is left of it; else the subject came back meanwhile, and its message is to be sent anew.</summary>
    public OutboxRow? Removed(OutboxClaim claim) => IsAheadOf(claim)
        ? Released(Entry.Due) with { Entry = Entry with { Sent = null, Attempts = 0, Refusals = 0 }, UnknownSince = null }
        : null;

    // Whether the subject changed since.
    private bool IsAheadOf(OutboxClaim claim) => Entry.Wanted > claim.Entry.Wanted;

    private OutboxRow Released(Instant? next) => this with { LeasedUntil = null, Next = next };
}
