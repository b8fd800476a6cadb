using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Recording;

/// <summary>A request's body as a recording shows it: its JSON, and of files only their names and sizes.</summary>
internal sealed record RecordedBody(string Kind, JsonElement? Json, string? Text, IReadOnlyList<UploadedFile> Files, long Bytes)
{
    /// <summary>Reads a buffered body, and leaves it to be read again.</summary>
    public static async Task<RecordedBody> ReadAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        context.Request.Body.Position = 0;
        if (bytes.Length == 0)
            return new RecordedBody("none", null, null, [], 0);

        try
        {
            var request = await ApiRequest.ReadAsync(context);
            var kind = MultipartBody.IsMultipart(context.Request.ContentType) ? "multipart" : "json";
            return new RecordedBody(kind, request.Json, null, request.Files, bytes.Length);
        }
        catch (ApiException)
        {
            return new RecordedBody("text", null, Encoding.UTF8.GetString(bytes.ToArray()), [], bytes.Length);
        }
        finally
        {
            context.Request.Body.Position = 0;
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("kind", Kind);
        json.WriteIfSet("json", Json);
        json.WriteIfSet("text", Text);
        if (Text is not null)
            json.WriteBoolean("bad", true);
        if (Kind == "multipart")
            WriteFiles(json);
        json.WriteNumber("bytes", Bytes);
    }

    private void WriteFiles(Utf8JsonWriter json)
    {
        json.WriteBoolean("payloadJson", true);
        json.WriteStartArray("files");
        foreach (var file in Files)
        {
            json.WriteStartObject();
            json.WriteString("field", $"files[{file.Number}]");
            json.WriteString("filename", file.Filename);
            json.WriteIfSet("contentType", file.ContentType);
            json.WriteNumber("size", file.Content.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
