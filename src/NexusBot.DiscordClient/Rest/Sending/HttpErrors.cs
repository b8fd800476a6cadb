using System.Text.Json;
using System.Text.RegularExpressions;
using Discord.Net;
using Discord.Wire;

namespace Discord.Rest.Sending;

/// <summary>From a refusal on the wire to the exception that says what was wrong.</summary>
internal static partial class HttpErrors
{
    public static HttpException From(ApiRequest request, ApiReply reply)
    {
        var error = Parse(reply.Body);
        var errors = new List<DiscordJsonError>();
        if (error?.Errors is { ValueKind: JsonValueKind.Object } tree)
            Collect(tree, path: "", errors);

        return new HttpException(
            reply.Status, request, (DiscordErrorCode?)error?.Code, WithoutTokens(error?.Message), [.. errors]);
    }

    public static DiscordErrorCode? CodeOf(ApiReply reply) => (DiscordErrorCode?)Parse(reply.Body)?.Code;

    /// <summary>Whoever holds an interaction's token speaks as the bot for a quarter of an hour.</summary>
    private static string? WithoutTokens(string? text) => text is null ? null : TokenPath().Replace(text, "$1<token>");

    private static ErrorModel? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;

        try
        {
            return JsonSerializer.Deserialize(body.Span, WireJson.Default.ErrorModel);
        }
        catch (JsonException)
        {
            // Proxies before Discord answer in HTML.
            return null;
        }
    }

    private static void Collect(JsonElement node, string path, List<DiscordJsonError> found)
    {
        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
                found.Add(new DiscordJsonError(path, property.Value.EnumerateArray().Select(ErrorOf)));
            else if (property.Value.ValueKind == JsonValueKind.Object)
                Collect(property.Value, Join(path, property.Name), found);
        }
    }

    private static DiscordError ErrorOf(JsonElement error) =>
        new(TextOf(error, "code"), WithoutTokens(TextOf(error, "message"))!);

    private static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Join(string path, string name)
    {
        if (int.TryParse(name, out _))
            return $"{path}[{name}]";

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    [GeneratedRegex(@"((?:interactions|webhooks)/\d+/)[^/\s""?]+")]
    private static partial Regex TokenPath();
}
