using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>What every endpoint does: take ids from the path and the query, answer JSON.</summary>
public static class HttpContextExtensions
{
    public static ulong Id(this HttpContext context, string name) =>
        TryParse(context.Request.RouteValues[name] as string) ?? throw NotASnowflake(name, context.Request.RouteValues[name] as string);

    public static ulong? QueryId(this HttpContext context, string name) => Query(context, name) is { } text
        ? TryParse(text) ?? throw NotASnowflake(name, text)
        : null;

    public static int QueryNumber(this HttpContext context, string name, int fallback, int min, int max) =>
        ReadQuery(context, name, field => field.Number(min, max)) ?? fallback;

    public static DateTimeOffset? QueryInstant(this HttpContext context, string name) => ReadQuery(context, name, field => field.Instant());

    public static bool QueryFlag(this HttpContext context, string name) => Query(context, name) is "true" or "True" or "1";

    public static string? Query(this HttpContext context, string name) =>
        context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public static Task AnswerAsync(this HttpContext context, Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) =>
        context.AnswerAsync(Payload.Bytes(write), status);

    public static Task AnswerAsync(this HttpContext context, ReadOnlyMemory<byte> json, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    public static Task AnswerNothingAsync(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static Task AnswerListAsync<T>(this HttpContext context, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        context.AnswerAsync(json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
                write(json, item);
            json.WriteEndArray();
        });

    private static T? ReadQuery<T>(HttpContext context, string name, Func<FormField, T?> read)
        where T : struct
    {
        if (Query(context, name) is not { } text)
            return null;

        var form = FormField.Root(Payload.Element(json =>
        {
            json.WriteStartObject();
            json.WriteString(name, text);
            json.WriteEndObject();
        }));
        var value = read(form[name]);
        form.Errors.ThrowIfAny();
        return value;
    }

    private static ulong? TryParse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static ApiException NotASnowflake(string name, string? text)
    {
        var errors = new FormErrors();
        errors.Add([name], "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        return Refusals.InvalidForm(errors);
    }
}
