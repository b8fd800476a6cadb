using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Recording;

/// <summary>Writes down every call under <c>/api</c> with the answer that was waited for, one JSON object a line.</summary>
internal sealed class RestRecorder(JsonLines lines, TimeProvider wireClock)
{
    private int _calls;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var started = wireClock.GetUtcNow();
        var id = Interlocked.Increment(ref _calls);
        // Before the call: after a fault that breaks the connection nothing can be read any more.
        context.Request.EnableBuffering();
        var request = await RecordedBody.ReadAsync(context);
        var body = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked did not wait for the answer: that they asked is written down all the same.
            Write(context, id, started, request, answer: null);
            throw;
        }

        context.Response.Body = body;
        Write(context, id, started, request, answer);
        if (answer.Length > 0)
            await body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
    }

    private void Write(HttpContext context, int id, DateTimeOffset started, RecordedBody request, MemoryStream? answer)
    {
        var done = wireClock.GetUtcNow();
        lines.Write(json =>
        {
            json.WriteNumber("id", id);
            json.WriteNumber("ts", started.ToUnixTimeMilliseconds());
            json.WriteString("method", context.Request.Method);
            json.WriteString("url", context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent());
            json.WriteStartObject("req");
            WriteHeaders(json, context.Request.Headers);
            request.Write(json);
            json.WriteEndObject();
            json.WriteNumber("ms", (long)(done - started).TotalMilliseconds);
            json.WriteNumber("done", done.ToUnixTimeMilliseconds());
            if (RestFaults.Spoilt(context))
                json.WriteBoolean("fault", true);
            if (answer is not null)
                WriteAnswer(json, context.Response, answer);
        });
    }

    private static void WriteAnswer(Utf8JsonWriter json, HttpResponse response, MemoryStream answer)
    {
        json.WriteStartObject("res");
        json.WriteNumber("status", response.StatusCode);
        WriteHeaders(json, response.Headers);
        var isJson = response.ContentType is "application/json" && answer.Length > 0;
        json.WriteString("kind", isJson ? "json" : answer.Length > 0 ? "text" : "none");
        if (isJson)
        {
            json.WritePropertyName("json");
            json.WriteRawValue(answer.GetBuffer().AsSpan(0, (int)answer.Length), skipInputValidation: true);
        }
        json.WriteNumber("bytes", answer.Length);
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, IHeaderDictionary headers)
    {
        json.WriteStartObject("headers");
        foreach (var (name, values) in headers)
        {
            var isSecret = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);
            json.WriteString(name.ToLowerInvariant(), isSecret ? Redaction.Authorization(values.ToString()) : values.ToString());
        }
        json.WriteEndObject();
    }
}
