using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Recording;

/// <summary>JSON objects one after the other, from many threads: into a file with one a line, to whoever looks on, or both.</summary>
internal sealed class JsonLines(string? path, RecentTraffic? recent, WorldClock clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream? _file = path is null ? null : new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public void Write(Action<Utf8JsonWriter> writeFields)
    {
        var line = Payload.Bytes(json =>
        {
            json.WriteStartObject();
            writeFields(json);
            // How far the world was ahead of the clock by which the line says its time.
            json.WriteNumber("ahead", (long)clock.Offset.TotalMilliseconds);
            json.WriteEndObject();
        });
        recent?.Add(line);
        lock (_gate)
        {
            if (_file is not { CanWrite: true })
                return;
            _file.Write(line);
            _file.WriteByte((byte)'\n');
            _file.Flush();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _file?.Dispose();
    }
}
