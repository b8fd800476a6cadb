using System.Collections.Concurrent;

namespace NexusBot.Sandbox.Gateway;

/// <summary>All members of a guild may be asked for once in thirty seconds.</summary>
internal sealed class MemberRequestBudget(TimeProvider wireClock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ulong, DateTimeOffset> _last = [];

    /// <summary>Null when the request may be answered; else how long to wait.</summary>
    public TimeSpan? Take(ulong guildId)
    {
        var now = wireClock.GetUtcNow();
        if (_last.TryGetValue(guildId, out var last) && now - last < s_pause)
            return last + s_pause - now;
        _last[guildId] = now;
        return null;
    }
}
