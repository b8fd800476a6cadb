using System.Security.Cryptography;
using NexusBot.Core;

namespace NexusBot.Modules;

/// <summary>
/// What a member typed, kept for a while behind a button, so that a refusal costs nobody their text.
/// In memory only: after a restart a draft is gone, and whoever asks for it says so.
/// </summary>
public sealed class Drafts(TimeProvider time)
{
    /// <summary>How many letters the id of a draft has, wherever room for it is needed.</summary>
    public const int IdLength = 12;

    private const int MostInAll = 2_000;
    private const int MostOfOne = 10;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly LinkedList<Draft> _drafts = [];   // oldest first

    private sealed record Draft(string Id, MemberId Owner, object Content, long KeptAt, TimeSpan Life);

    /// <summary>Keeps the content, for 15 minutes unless said otherwise, and returns the id under which its owner finds it.</summary>
    public string Keep<T>(MemberId owner, T content, TimeSpan? life = null) where T : class
    {
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var draft = new Draft(id, owner, content, time.GetTimestamp(), life ?? s_life);
        lock (_lock)
        {
            DropExpired();
            if (_drafts.Count(d => d.Owner == owner) == MostOfOne)
                _drafts.Remove(_drafts.First(d => d.Owner == owner));

            if (_drafts.Count == MostInAll)
                _drafts.RemoveFirst();

            _drafts.AddLast(draft);
        }

        return draft.Id;
    }

    /// <summary>Null when it has expired, or is somebody else's.</summary>
    public T? Find<T>(MemberId owner, string id) where T : class
    {
        lock (_lock)
        {
            DropExpired();
            return _drafts.FirstOrDefault(d => d.Id == id && d.Owner == owner)?.Content as T;
        }
    }

    /// <summary>Whoever is erased typed nothing.</summary>
    public void Forget(MemberId owner)
    {
        lock (_lock)
        {
            foreach (var draft in _drafts.Where(d => d.Owner == owner).ToList())
                _drafts.Remove(draft);
        }
    }

    private void DropExpired()
    {
        for (var node = _drafts.First; node is not null;)
        {
            var next = node.Next;
            if (time.GetElapsedTime(node.Value.KeptAt) >= node.Value.Life)
                _drafts.Remove(node);
            node = next;
        }
    }
}
