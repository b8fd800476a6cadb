using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks a message's embeds and writes them as Discord answers them.</summary>
internal sealed class EmbedForm(AttachmentForm attachments)
{
    private const int MaxEmbeds = 10;
    private const int MaxFields = 25;
    private const int MaxTextOfAll = 6000;

    private int _textOfAll;

    public JsonElement? Read(FormField embeds)
    {
        if (!embeds.IsPresent)
            return null;

        var written = Payload.Element(json =>
        {
            json.WriteStartArray();
            foreach (var embed in embeds.List(MaxEmbeds))
                Write(embed, json);
            json.WriteEndArray();
        });
        if (_textOfAll > MaxTextOfAll)
            embeds.Refuse("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTextOfAll}");
        return written;
    }

    private void Write(FormField embed, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (embed.IsObject())
        {
            json.WriteString("type", "rich");
            var any = WriteText(json, "title", embed["title"], max: 256);
            any |= WriteText(json, "description", embed["description"], max: 4096);
            any |= WriteFooter(json, embed["footer"]);
            any |= WriteAuthor(json, embed["author"]);
            any |= WriteMedia(json, "image", embed["image"]);
            any |= WriteMedia(json, "thumbnail", embed["thumbnail"]);
            any |= WriteFields(json, embed["fields"]);
            any |= WriteTimestamp(json, embed["timestamp"]);
            json.WriteIfSet("url", embed["url"].Url());
            json.WriteIfSet("color", embed["color"].Number(0, 0xFFFFFF));
            if (!any)
                embed["description"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
        }
        json.WriteEndObject();
    }

    private bool WriteText(Utf8JsonWriter json, string name, FormField field, int max, int min = 0)
    {
        if (field.Trimmed(max, min) is not { Length: > 0 } text)
            return false;

        _textOfAll += TextLength.Of(text);
        json.WriteString(name, text);
        return true;
    }

    private bool WriteFooter(Utf8JsonWriter json, FormField footer)
    {
        if (!footer.HasValue || !footer.IsObject())
            return false;

        json.WriteStartObject("footer");
        footer["text"].Require();
        var any = WriteText(json, "text", footer["text"], max: 2048);
        WriteIcon(json, footer["icon_url"]);
        json.WriteEndObject();
        return any;
    }

    private bool WriteAuthor(Utf8JsonWriter json, FormField author)
    {
        if (!author.HasValue || !author.IsObject())
            return false;

        json.WriteStartObject("author");
        author["name"].Require();
        var any = WriteText(json, "name", author["name"], max: 256);
        json.WriteIfSet("url", author["url"].Url());
        WriteIcon(json, author["icon_url"]);
        json.WriteEndObject();
        return any;
    }

    private void WriteIcon(Utf8JsonWriter json, FormField icon)
    {
        if (attachments.Resolve(icon, icon.Url(allowAttachment: true)) is not { } url)
            return;
        json.WriteString("icon_url", url);
        json.WriteString("proxy_icon_url", url);
    }

    private bool WriteMedia(Utf8JsonWriter json, string name, FormField media)
    {
        if (!media.HasValue || !media.IsObject() || attachments.Resolve(media["url"], media["url"].Url(allowAttachment: true)) is not { } url)
            return false;

        json.WriteStartObject(name);
        json.WriteString("url", url);
        json.WriteString("proxy_url", url);
        json.WriteEndObject();
        return true;
    }

    private bool WriteFields(Utf8JsonWriter json, FormField fields)
    {
        var list = fields.List(MaxFields);
        if (list.Count == 0)
            return false;

        json.WriteStartArray("fields");
        foreach (var field in list)
        {
            json.WriteStartObject();
            field["name"].Require();
            field["value"].Require();
            WriteText(json, "name", field["name"], max: 256, min: 1);
            WriteText(json, "value", field["value"], max: 1024, min: 1);
            json.WriteBoolean("inline", field["inline"].Flag() ?? false);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return true;
    }

    private static bool WriteTimestamp(Utf8JsonWriter json, FormField timestamp)
    {
        if (timestamp.Instant() is not { } instant)
            return false;
        json.WriteInstant("timestamp", instant);
        return true;
    }
}
