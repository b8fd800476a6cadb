using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>A request's body: its JSON, and the files that came with it.</summary>
public sealed record ApiRequest(JsonElement Json, IReadOnlyList<UploadedFile> Files)
{
    private static readonly JsonElement s_empty = JsonElement.Parse("{}");

    public FormField Form { get; } = FormField.Root(Json);

    public static async Task<ApiRequest> ReadAsync(HttpContext context)
    {
        var contentType = context.Request.ContentType;
        if (MultipartBody.IsMultipart(contentType))
            return await MultipartBody.ReadAsync(context);

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length == 0)
            return new ApiRequest(s_empty, []);
        if (contentType is null || !contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw WrongContentType(contentType);
        return new ApiRequest(ParseJson(body.GetBuffer().AsMemory(0, (int)body.Length)), []);
    }

    internal static JsonElement ParseJson(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return WellFormedJson.Parse(bytes.Span);
        }
        catch (JsonException)
        {
            throw Refusals.NotJson();
        }
    }

    private static ApiException WrongContentType(string? contentType)
    {
        var errors = new FormErrors();
        errors.Add(
            [],
            "CONTENT_TYPE_INVALID",
            $"Expected \"Content-Type\" header to be one of {{'application/json', 'multipart/form-data'}}, not {contentType ?? "none"}.");
        return Refusals.InvalidForm(errors);
    }
}
