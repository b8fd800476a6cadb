using System.Net.Sockets;
using System.Text.Json;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;

namespace NexusBot.DiscordClient.Tests.Gateway.Walk;

/// <summary>A gateway with sessions that can be resumed, for one bot and one guild, and with everything that can go wrong with them.</summary>
internal sealed class PretendGateway : IAsyncDisposable
{
    private readonly ScriptedGateway _server = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly PretendWorld _world;
    private readonly List<string> _told = [];
    private readonly HashSet<ulong> _owed = [];
    private readonly Task _accepting;
    private PretendConnection? _current;
    private int _lines;
    private int _sessions;
    private bool _canResume;
    private bool _isOut;

    public PretendGateway(PretendWorld world)
    {
        _world = world;
        _accepting = AcceptAsync();
    }

    public string Url => _server.Url;

    public int Sessions => _sessions;

    public int Resumes { get; private set; }

    public bool IsOpen => Within(() => _lines > 0);

    public bool IsLive => Within(() => _current is { IsLive: true, IsEnding: false });

    /// <summary>The interactions that were told in a session that still lives: losing one would be the client's fault.</summary>
    public ulong[] Owed() => Within(() => _owed.ToArray());

    public string Describe() => Within(_world.Describe);

    /// <summary>The world changes whether the bot hears it or not.</summary>
    public void Change() => Within(() =>
    {
        var (name, data) = _world.Change();
        if (!_isOut)
            Tell(name, data);
    });

    public void Interact(ulong? again = null) => Within(() =>
    {
        var id = again ?? _world.NextId();
        if (Tell("INTERACTION_CREATE", Frames.Interaction(2, """{"id":"70","name":"ping","type":1}""", id: id)))
            _owed.Add(id);
    });

    public void TellNonsense() => Within(() =>
    {
        Tell("THING_THAT_IS_NEW", """{"future":[1,2]}""");
        Tell("CHANNEL_UPDATE", """{"id":"not a number"}""");
        _current?.Say("""{"op":77,"d":{"later":true}}""");
    });

    /// <summary>The last few events come again under their old numbers.</summary>
    public void Repeat(int count) => Within(() =>
    {
        foreach (var frame in _told.TakeLast(count))
            SayIfLive(frame);
    });

    public void TellReadyAgain() => Within(() => TellAll());

    public void BreakDown(bool isOut) => Within(() =>
    {
        _isOut = isOut;
        if (isOut)
            Tell("GUILD_DELETE", $$"""{"id":"{{PretendWorld.GuildId}}","unavailable":true}""");
        else
            Tell("GUILD_CREATE", _world.Snapshot());
    });

    public void Drop() => End(connection => connection.Drop());

    public void GoDeaf() => Within(() => _ = _current?.IsDeaf = true);

    public void AskForHeartbeat() => Within(() => _current?.Say("""{"op":1,"d":null}"""));

    public void AskToReconnect() => End(connection => connection.Say("""{"op":7,"d":null}"""));

    public void Invalidate(bool resumable) => End(connection =>
    {
        if (!resumable)
            Forget();
        connection.Say($$"""{"op":9,"d":{{(resumable ? "true" : "false")}}}""");
    });

    public void Close(int code) => End(connection =>
    {
        if (code is 4007 or 4009)
            Forget();
        connection.Close(code);
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Drop();
        _server.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        while (!_stop.IsCancellationRequested)
            serving.Add(ServeAsync(await _server.CalledAsync(_stop.Token)));
        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(TcpClient line)
    {
        Within(() => ++_lines);
        try
        {
            using var connection = new PretendConnection(await ScriptedConnection.UpgradeAsync(line, _stop.Token));
            Within(() => _current = connection);
            var writing = connection.WriteAsync(_stop.Token);
            connection.Say(SessionScene.Hello);
            await ListenAsync(connection).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Within(() => _current = _current == connection ? null : _current);
            connection.Dispose();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // The client left before it had said anything, and comes again.
        }
        finally
        {
            line.Dispose();
            Within(() => --_lines);
        }
    }

    private async Task ListenAsync(PretendConnection connection)
    {
        while (await connection.HearAsync(_stop.Token) is ['{', ..] words)
            Within(() => Answer(connection, JsonDocument.Parse(words).RootElement));
    }

    private void Answer(PretendConnection connection, JsonElement words)
    {
        switch (words.GetProperty("op").GetInt32())
        {
            case 1 when !connection.IsDeaf:
                connection.Say(SessionScene.Acknowledge);
                break;
            case 2:
                Begin(connection);
                break;
            case 6:
                Resume(connection, words.GetProperty("d"));
                break;
        }
    }

    private void Begin(PretendConnection connection)
    {
        Forget();
        _told.Clear();
        _sessions++;
        _canResume = true;
        connection.IsLive = true;
        TellAll();
    }

    private void Resume(PretendConnection connection, JsonElement resume)
    {
        if (!_canResume || resume.GetProperty("session_id").GetString() != $"s{_sessions}")
        {
            connection.Say("""{"op":9,"d":false}""");
            return;
        }

        Resumes++;
        connection.IsLive = true;
        foreach (var frame in _told.Skip(resume.GetProperty("seq").GetInt32()))
            connection.Say(frame);
        Tell("RESUMED", "{}");
    }

    private void Forget()
    {
        _canResume = false;
        _owed.Clear();
    }

    private void TellAll()
    {
        Tell("READY", Frames.Ready($"s{_sessions}"));
        if (!_isOut)
            Tell("GUILD_CREATE", _world.Snapshot());
    }

    private bool Tell(string name, string data)
    {
        if (!_canResume)
            return false;

        _told.Add(SessionScene.Event(_told.Count + 1, name, data));
        SayIfLive(_told[^1]);
        return true;
    }

    private void SayIfLive(string frame)
    {
        if (_current is { IsLive: true } connection)
            connection.Say(frame);
    }

    private void End(Action<PretendConnection> how) => Within(() =>
    {
        if (_current is not { } connection)
            return;

        connection.IsEnding = true;
        how(connection);
    });

    private void Within(Action act)
    {
        lock (_lock)
            act();
    }

    private T Within<T>(Func<T> ask)
    {
        lock (_lock)
            return ask();
    }
}
