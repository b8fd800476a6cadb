using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class AttachmentJson
{
    public static void WriteAttachment(this Utf8JsonWriter json, SandboxWorld world, Attachment attachment)
    {
        var url = attachment.ForgedAddress ?? world.Files.Fresh(attachment);
        json.WriteStartObject();
        json.WriteId("id", attachment.Id);
        json.WriteString("filename", attachment.Filename);
        json.WriteNumber("size", attachment.ForgedSize ?? attachment.Size);
        json.WriteString("url", url);
        json.WriteString("proxy_url", url);
        json.WriteIfSet("title", attachment.Title);
        json.WriteIfSet("description", attachment.Description);
        json.WriteIfSet("content_type", attachment.ContentType);
        json.WriteIfSet("width", attachment.Width);
        json.WriteIfSet("height", attachment.Height);
        if (attachment.Ephemeral)
            json.WriteBoolean("ephemeral", true);
        json.WriteEndObject();
    }
}
