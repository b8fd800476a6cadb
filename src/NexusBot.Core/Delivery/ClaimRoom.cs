namespace NexusBot.Core.Delivery;

/// <summary>How much whoever claims can take on.</summary>
public sealed record ClaimRoom(int Max)
{
    /// <summary>How many to one address, those that are held included: so that a crowded channel leaves room for the others.</summary>
    public int PerAddress { get; init; } = int.MaxValue;

    /// <summary>What they hold already. It is not claimed again, whatever the clock says of its lease.</summary>
    public IReadOnlyCollection<OutboxClaim> Held { get; init; } = [];

    /// <summary>Addresses to which nothing can be sent now.</summary>
    public IReadOnlyCollection<Address> Closed { get; init; } = [];
}
