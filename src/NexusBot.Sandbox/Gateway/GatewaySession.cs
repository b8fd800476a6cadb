using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>A bot's session: it numbers events, remembers the last ones, and outlives the connection that carries it.</summary>
internal sealed class GatewaySession(string id, GatewayIntents intents, int replayCapacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<Frame> _past = new();
    private GatewayConnection? _connection;
    private long _sequence;

    public string Id { get; } = id;
    public GatewayIntents Intents { get; } = intents;
    public (int Id, int Count)? Shard { get; init; }
    public int LargeThreshold { get; init; } = 50;

    /// <summary>When its connection was lost; null while it has one.</summary>
    public DateTimeOffset? LostAt { get; private set; }
    public bool IsConnected => _connection is not null;

    public void Start(GatewayConnection connection)
    {
        lock (_gate)
            _connection = connection;
    }

    public void Deliver(GatewayEvent happened)
    {
        if (happened.Concerns(Intents))
            Deliver(happened.Name, happened.PayloadFor(Intents));
    }

    public void Deliver(string name, ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            var frame = new Frame(Opcode.Dispatch, payload, ++_sequence, name);
            _past.Enqueue(frame);
            if (_past.Count > replayCapacity)
                _past.Dequeue();
            _connection?.Send(frame);
        }
    }

    /// <summary>Moves the session to a new connection and repeats what it missed, if that is still known, up to the word that this was all.</summary>
    public ResumeResult Resume(GatewayConnection connection, long lastSeen)
    {
        lock (_gate)
        {
            if (lastSeen > _sequence)
                return ResumeResult.InvalidSequence;
            if (lastSeen < _sequence && (_past.Count == 0 || _past.Peek().Sequence > lastSeen + 1))
                return ResumeResult.TooLate;

            _connection?.Drop();
            _connection = connection;
            LostAt = null;
            foreach (var frame in _past.Where(frame => frame.Sequence > lastSeen))
                connection.Send(frame);
            Deliver("RESUMED", "{}"u8.ToArray());
            return ResumeResult.Resumed;
        }
    }

    public void Lose(GatewayConnection connection, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_connection != connection)
                return;
            _connection = null;
            LostAt = now;
        }
    }

    public void OnConnection(Action<GatewayConnection> act)
    {
        if (_connection is { } connection)
            act(connection);
    }
}
