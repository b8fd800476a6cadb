using System.Net.Http.Headers;
using System.Text;

namespace Discord.Net.Rest;

internal static class MultipartContent
{
    public static MultipartFormDataContent From(IReadOnlyDictionary<string, object> parts)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, part) in parts)
        {
            switch (part)
            {
                case string text:
                    content.Add(new StringContent(text, Encoding.UTF8, name == "payload_json" ? "application/json" : "text/plain"), name);
                    break;
                case byte[] bytes:
                    content.Add(new ByteArrayContent(bytes), name);
                    break;
                case MultipartFile file:
                    content.Add(FileContent(file), name, file.Filename);
                    break;
                default:
                    throw new ArgumentException($"A part cannot be a {part.GetType().Name}.", nameof(parts));
            }
        }

        return content;
    }

    private static StreamContent FileContent(MultipartFile file)
    {
        // Sent again after a failure, a file starts from its beginning; and the caller still owns its stream.
        if (file.Stream.CanSeek)
            file.Stream.Position = 0;

        var content = new StreamContent(new UnownedStream(file.Stream));
        content.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType ?? "application/octet-stream");
        return content;
    }
}
