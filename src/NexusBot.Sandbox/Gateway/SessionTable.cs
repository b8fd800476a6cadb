using System.Collections.Concurrent;

namespace NexusBot.Sandbox.Gateway;

/// <summary>The sessions that are alive or may still be resumed.</summary>
internal sealed class SessionTable(GatewayOptions options, TimeProvider wireClock)
{
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);

    public IEnumerable<GatewaySession> All => _sessions.Values;

    public void Add(GatewaySession session)
    {
        foreach (var expired in All.Where(IsExpired))
            Remove(expired);
        _sessions[session.Id] = session;
    }

    public GatewaySession? Find(string id) => _sessions.TryGetValue(id, out var session) && !IsExpired(session) ? session : null;

    public void Remove(GatewaySession session) => _sessions.TryRemove(session.Id, out _);

    private bool IsExpired(GatewaySession session) => session.LostAt + options.ResumeWindow < wireClock.GetUtcNow();
}
