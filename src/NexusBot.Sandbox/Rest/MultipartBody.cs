using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Reads <c>multipart/form-data</c>: JSON in <c>payload_json</c> or in single fields, files in <c>files[n]</c>.</summary>
internal static class MultipartBody
{
    private const int MaxRequestBytes = 25 * 1024 * 1024;

    public static bool IsMultipart(string? contentType) =>
        contentType is not null && contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    public static async Task<ApiRequest> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxRequestBytes)
            throw Refusals.EntityTooLarge();

        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary);
        var reader = new MultipartReader(boundary.ToString(), context.Request.Body) { BodyLengthLimit = null };
        JsonElement? payload = null;
        var fields = new List<(string Name, string Value)>();
        var files = new List<UploadedFile>();

        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            var content = await ReadAsync(section, context.RequestAborted);
            if (Filename(disposition) is { Length: > 0 } filename)
                files.Add(ToFile(name, filename, section.ContentType, content, files.Count));
            else if (name == "payload_json")
                payload = ApiRequest.ParseJson(content);
            else
                fields.Add((name, Encoding.UTF8.GetString(content)));
        }

        return new ApiRequest(payload ?? ToJson(fields), files);
    }

    private static async Task<byte[]> ReadAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static UploadedFile ToFile(string name, string filename, string? contentType, byte[] content, int index)
    {
        if (content.Length > Attachment.MaxBytes)
            throw Refusals.FileTooLarge();

        // "files[3]" is file 3; older clients send "file" or "file0" and mean the order.
        var number = name.StartsWith("files[", StringComparison.Ordinal)
            && ulong.TryParse(name.AsSpan(6).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (ulong)index;
        return new UploadedFile(number, filename, contentType, content);
    }

    // Non-ASCII names come either as filename*= or in RFC 2047 words; the header type decodes both.
    private static string Filename(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }

    private static JsonElement ToJson(List<(string Name, string Value)> fields) => Payload.Element(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
            json.WriteString(name, value);
        json.WriteEndObject();
    });
}
