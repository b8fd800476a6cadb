using System.Globalization;
using System.Text.Json;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>
/// Takes the file that a member gave to an option: <c>{filename, content, content_type?, description?}</c>, the content in base 64.
/// A forged act may also say where the file lies (<c>url</c>) and how large it is (<c>size</c>).
/// </summary>
internal sealed class UploadReader(SandboxWorld world, Act act, Resolved resolved)
{
    /// <summary>The id under which the payload's resolved map has it.</summary>
    public string Take(JsonElement given, string field)
    {
        var file = Read(given, field);
        if (!act.Forged && file.Size > Attachment.MaxBytes)
            throw new RefusedActException($"{field}: Your files are too powerful. The largest has 10 MB.", field);

        world.Uploads.Add(file);
        resolved.Add(file);
        return file.Id.ToString(CultureInfo.InvariantCulture);
    }

    private Attachment Read(JsonElement given, string field)
    {
        if (given.ValueKind != JsonValueKind.Object || Text(given, "filename") is not { Length: > 0 } name || !given.TryGetProperty("content", out var content)
            || content.ValueKind != JsonValueKind.String || !content.TryGetBytesFromBase64(out var bytes))
        {
            throw new RefusedActException($"{field}: Give a file as {{filename, content}}, the content in base 64.", field);
        }

        var size = ImageSize.Of(bytes);
        return new Attachment
        {
            Id = world.Ids.Next(),
            ChannelId = act.Where.Id,
            Filename = name,
            Content = bytes,
            ContentType = Text(given, "content_type") ?? AttachmentForm.ContentTypeOf(name, sent: null),
            Description = Text(given, "description"),
            Width = size?.Width,
            Height = size?.Height,
            Ephemeral = true,
            ForgedAddress = act.Forged ? Text(given, "url") : null,
            ForgedSize = act.Forged
                && given.TryGetProperty("size", out var said)
                && said.ValueKind == JsonValueKind.Number
                && said.TryGetInt32(out var number) ? number : null,
        };
    }

    private static string? Text(JsonElement given, string name) =>
        given.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
