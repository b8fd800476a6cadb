using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Recording;

/// <summary>A file with one JSON object a line, safe to write from many threads.</summary>
internal sealed class JsonLines(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public void Write(Action<Utf8JsonWriter> writeFields)
    {
        var line = Payload.Bytes(json =>
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        });
        lock (_gate)
        {
            if (!_file.CanWrite)
                return;
            _file.Write(line);
            _file.WriteByte((byte)'\n');
            _file.Flush();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _file.Dispose();
    }
}
