using System.Text;

namespace NexusBot.Benchmarks.Wire;

/// <summary>One request as the raw server needs it: line, a few headers, body.</summary>
internal sealed record HttpRequest(string Method, string Path, Dictionary<string, string> Headers, byte[] Body)
{
    private static readonly byte[] s_endOfHeaders = "\r\n\r\n"u8.ToArray();

    /// <summary>Takes one whole request off the front of the buffer, or says null while more bytes are needed.</summary>
    public static HttpRequest? TryTake(ReadOnlySpan<byte> buffer, out int taken)
    {
        taken = 0;
        var end = buffer.IndexOf(s_endOfHeaders);
        if (end < 0)
            return null;

        var lines = Encoding.ASCII.GetString(buffer[..end]).Split("\r\n");
        var headers = lines.Skip(1)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var start = end + s_endOfHeaders.Length;
        if (buffer.Length < start + length)
            return null;

        taken = start + length;
        var request = lines[0].Split(' ');
        return new HttpRequest(request[0], request[1], headers, buffer.Slice(start, length).ToArray());
    }
}
