using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>What is claimed: one at a time on its way to an address, a few on their way at all, the others waiting, oldest first.</summary>
internal sealed class OutboxLanes(int width)
{
    private readonly List<(OutboxClaim Claim, Instant At)> _waiting = [];
    private readonly Dictionary<Task<Attempt>, OutboxClaim> _underway = [];
    private readonly HashSet<Address> _busy = [];

    public int Count => _waiting.Count + _underway.Count;

    public bool IsIdle => _underway.Count == 0;

    public IEnumerable<Task> Underway => _underway.Keys;

    public IReadOnlyCollection<OutboxClaim> Claims => [.. _waiting.Select(waiting => waiting.Claim), .. _underway.Values];

    public void Add(IEnumerable<OutboxClaim> claims, Instant at) => _waiting.AddRange(claims.Select(claim => (claim, at)));

    public void Start(Func<OutboxClaim, Task<Attempt>> deliver)
    {
        for (var i = 0; i < _waiting.Count && _underway.Count < width; i++)
        {
            var claim = _waiting[i].Claim;
            if (!_busy.Add(claim.Entry.Address))
                continue;

            _waiting.RemoveAt(i--);
            _underway.Add(deliver(claim), claim);
        }
    }

    /// <summary>Those that have come back since the last call.</summary>
    public IEnumerable<(OutboxClaim Claim, Task<Attempt> Attempt)> TakeDone()
    {
        foreach (var done in _underway.Keys.Where(task => task.IsCompleted).ToList())
        {
            _underway.Remove(done, out var claim);
            _busy.Remove(claim!.Entry.Address);
            yield return (claim, done);
        }
    }

    /// <summary>Takes those out that wait and are not to be begun.</summary>
    public IReadOnlyList<OutboxClaim> Withdraw(Func<OutboxClaim, Instant, bool> which)
    {
        var withdrawn = _waiting.Where(waiting => which(waiting.Claim, waiting.At)).Select(waiting => waiting.Claim).ToList();
        _waiting.RemoveAll(waiting => which(waiting.Claim, waiting.At));
        return withdrawn;
    }
}
