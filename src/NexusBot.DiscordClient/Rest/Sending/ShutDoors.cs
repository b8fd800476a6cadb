using System.Collections.Concurrent;
using System.Net;

namespace Discord.Rest.Sending;

/// <summary>
/// A channel or guild that refused the same thing again and again is asked only now and then: one that took the bot's rights away
/// must not use up the refusals that all others share.
/// </summary>
internal sealed class ShutDoors(TimeProvider time)
{
    public const int MostKnocks = 10;

    private const int SweepAbove = 1024;

    private readonly ConcurrentDictionary<(string Name, ulong Major), Door> _doors = new();

    public int Count => _doors.Count;

    /// <summary>The refusal that would come again; null where asking is worth it.</summary>
    public ApiReply? AnswerOf(Route route) =>
        IsDoor(route) && _doors.TryGetValue(KeyOf(route), out var door) ? door.Answer(time) : null;

    public void Learn(Route route, ApiReply reply)
    {
        if (!IsDoor(route) || reply.IsServerFault || reply.Status == HttpStatusCode.TooManyRequests)
            return;

        if (!IsShut(reply))
            _doors.TryRemove(KeyOf(route), out _);
        else
            Door(route).Refuse(reply, time);
    }

    private Door Door(Route route)
    {
        if (_doors.Count > SweepAbove)
            Sweep();

        return _doors.GetOrAdd(KeyOf(route), static _ => new Door());
    }

    /// <summary>Whoever closed their direct messages refuses once and is never asked again; their doors would pile up.</summary>
    private void Sweep()
    {
        foreach (var (key, door) in _doors)
        {
            if (door.IsForgotten(time))
                _doors.TryRemove(key, out _);
        }
    }

    private static bool IsDoor(Route route) => route.Major != 0 && !route.IsByToken;

    private static (string Name, ulong Major) KeyOf(Route route) => (route.Name, route.Major);

    // What is unknown within a channel says nothing of the channel.
    private static bool IsShut(ApiReply reply) => reply.Status == HttpStatusCode.Forbidden
        || (reply.Status == HttpStatusCode.NotFound
            && HttpErrors.CodeOf(reply) is DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild);
}
