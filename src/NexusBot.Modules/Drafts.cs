using System.Security.Cryptography;
using NexusBot.Core;

namespace NexusBot.Modules;

/// <summary>
/// What a member typed, kept for a while behind a button, so that a refusal costs nobody their text.
/// In memory only: after a restart a draft is gone, and whoever asks for it says so.
/// </summary>
public sealed class Drafts(TimeProvider time)
{
    private const int MostInAll = 2_000;
    private const int MostOfOne = 10;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly LinkedList<Draft> _drafts = [];   // oldest first: they all live equally long

    private sealed record Draft(string Id, MemberId Owner, object Content, long KeptAt);

    /// <summary>Keeps the content and returns the id under which its owner finds it.</summary>
    public string Keep<T>(MemberId owner, T content) where T : class
    {
        var draft = new Draft(RandomNumberGenerator.GetHexString(12, lowercase: true), owner, content, time.GetTimestamp());
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

    private void DropExpired()
    {
        while (_drafts.First is { Value: var oldest } && time.GetElapsedTime(oldest.KeptAt) >= s_life)
            _drafts.RemoveFirst();
    }
}
