using System.Net.Http.Headers;
using System.Text;

namespace Discord.Net.Rest;

internal static class MultipartContent
{
    public static MultipartFormDataContent From(IReadOnlyDictionary<string, object> parts)
    {
        // File names go out as they are, in UTF-8, as browsers send them.
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, part) in parts)
            content.Add(PartOf(name, part));

        return content;
    }

    private static HttpContent PartOf(string name, object part)
    {
        HttpContent content = part switch
        {
            string text => new StringContent(text, Encoding.UTF8, name == "payload_json" ? "application/json" : "text/plain"),
            MultipartFile file => FileContent(file),
            _ => throw new ArgumentException($"A part cannot be a {part.GetType().Name}.", nameof(part)),
        };
        var disposition = new ContentDispositionHeaderValue("form-data");
        disposition.Parameters.Add(new NameValueHeaderValue("name", Quoted(name)));
        if (part is MultipartFile { Filename: var filename })
            disposition.Parameters.Add(new NameValueHeaderValue("filename", Quoted(filename)));

        content.Headers.ContentDisposition = disposition;
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

    /// <summary>A name ends where its quotes end, so it has none inside, and no line break.</summary>
    private static string Quoted(string name) =>
        $"\"{name.Replace("\"", "%22", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
