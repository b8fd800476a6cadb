using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Components that only show something.</summary>
internal static class DisplayForm
{
    public static void Write(Utf8JsonWriter json, FormField component, ComponentContext context, ComponentType type)
    {
        switch (type)
        {
            case ComponentType.TextDisplay:
                WriteText(json, component, context);
                break;
            case ComponentType.Thumbnail:
                WriteMediaItem(json, component, context);
                break;
            case ComponentType.MediaGallery:
                WriteGallery(json, component, context);
                break;
            case ComponentType.File:
                WriteFile(json, component, context);
                break;
            default:
                json.WriteBoolean("divider", component["divider"].Flag() ?? true);
                json.WriteNumber("spacing", component["spacing"].OneOf(1, 2) ?? 1);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, FormField component, ComponentContext context)
    {
        component["content"].Require();
        var text = component["content"].Text(max: 4000, min: 1) ?? "";
        context.CountText(text);
        json.WriteString("content", text);
    }

    private static void WriteGallery(Utf8JsonWriter json, FormField component, ComponentContext context)
    {
        component["items"].Require();
        json.WriteStartArray("items");
        foreach (var item in component["items"].List(max: 10, min: 1))
        {
            json.WriteStartObject();
            WriteMediaItem(json, item, context);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMediaItem(Utf8JsonWriter json, FormField item, ComponentContext context)
    {
        item["media"].Require();
        WriteMedia(json, "media", item["media"]["url"], context);
        json.WriteString("description", item["description"].Text(max: 1024));
        json.WriteBoolean("spoiler", item["spoiler"].Flag() ?? false);
    }

    private static void WriteFile(Utf8JsonWriter json, FormField component, ComponentContext context)
    {
        component["file"].Require();
        var url = component["file"]["url"];
        WriteMedia(json, "file", url, context);
        var attachment = context.Attachments?.Find(url.Text(max: 2048));
        if (attachment is null && url.HasValue)
            url.Refuse("URL_TYPE_INVALID_SCHEME", "Scheme must be 'attachment' and name a file of this message.");
        json.WriteString("name", attachment?.Filename ?? "");
        json.WriteNumber("size", attachment?.Size ?? 0);
        json.WriteBoolean("spoiler", component["spoiler"].Flag() ?? false);
    }

    private static void WriteMedia(Utf8JsonWriter json, string name, FormField url, ComponentContext context)
    {
        url.Require();
        var given = url.Url(allowAttachment: true);
        var attachment = context.Attachments?.Find(given);
        var resolved = context.Attachments?.Resolve(url, given) ?? "";
        json.WriteStartObject(name);
        json.WriteId("id", attachment?.Id ?? 0);
        json.WriteString("url", resolved);
        json.WriteString("proxy_url", resolved);
        if (attachment is not null)
            json.WriteId("attachment_id", attachment.Id);
        json.WriteEndObject();
    }
}
