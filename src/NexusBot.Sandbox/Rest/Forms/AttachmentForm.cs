using System.Collections.Immutable;
using Microsoft.AspNetCore.StaticFiles;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Joins the files of a request with their descriptions, and resolves <c>attachment://</c> addresses among them.</summary>
internal sealed class AttachmentForm
{
    private const int MaxText = 1024;
    private const string Scheme = "attachment://";
    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();

    private readonly SandboxWorld _world;

    private AttachmentForm(SandboxWorld world, ImmutableArray<Attachment> all)
    {
        _world = world;
        All = all;
    }

    public ImmutableArray<Attachment> All { get; }

    /// <param name="world">Mints the ids.</param>
    /// <param name="request">Brings the files.</param>
    /// <param name="field">What the JSON says about them.</param>
    /// <param name="channelId">Where they will lie.</param>
    /// <param name="existing">An edited message's; those not listed are removed.</param>
    /// <param name="ephemeral">Whether the message is.</param>
    public static AttachmentForm Read(
        SandboxWorld world, ApiRequest request, FormField field, ulong channelId, ImmutableArray<Attachment> existing, bool ephemeral)
    {
        var listed = field.List(Attachment.MaxOfMessage);
        var described = new Dictionary<ulong, FormField>();
        foreach (var item in listed)
        {
            item["id"].Require();
            if (item["id"].Snowflake() is { } id)
                described[id] = item;
        }

        if (request.Files.Count > Attachment.MaxOfMessage)
            field.Refuse("BASE_TYPE_MAX_LENGTH", $"Must be {Attachment.MaxOfMessage} or fewer in length.");
        var kept = existing.Where(a => !field.IsPresent || described.ContainsKey(a.Id)).ToArray();
        var fresh = request.Files
            .Select(file => ToAttachment(world, file, channelId, described.TryGetValue(file.Number, out var item) ? item : null, ephemeral))
            .ToArray();
        RefuseMissing(described, request, kept);
        return new AttachmentForm(world, [.. kept, .. fresh]);
    }

    /// <summary>The lasting address behind <c>attachment://name</c>, to be signed when it is told; any other address stays as it is.</summary>
    public string? Resolve(FormField field, string? url)
    {
        if (url is null || !url.StartsWith(Scheme, StringComparison.Ordinal))
            return url;
        if (Find(url) is { } attachment)
            return _world.Files.Of(attachment);

        field.Refuse("ATTACHMENT_NOT_FOUND", $"The specified attachment \"{url[Scheme.Length..]}\" was not found");
        return null;
    }

    public Attachment? Find(string? url) => url is null || !url.StartsWith(Scheme, StringComparison.Ordinal)
        ? null
        : All.FirstOrDefault(attachment => attachment.Filename == url[Scheme.Length..]);

    private static void RefuseMissing(Dictionary<ulong, FormField> described, ApiRequest request, Attachment[] kept)
    {
        foreach (var (id, item) in described)
        {
            if (!kept.Any(a => a.Id == id) && !request.Files.Any(file => file.Number == id))
                item["id"].Refuse("ATTACHMENT_NOT_FOUND", $"The specified attachment {id} was not found");
        }
    }

    private static Attachment ToAttachment(SandboxWorld world, UploadedFile file, ulong channelId, FormField? said, bool ephemeral)
    {
        var name = said?["filename"].Text(MaxText) ?? file.Filename;
        var size = ImageSize.Of(file.Content.Span);
        return new Attachment
        {
            Id = world.Ids.Next(),
            ChannelId = channelId,
            Filename = name,
            Content = file.Content,
            ContentType = ContentTypeOf(name, file.ContentType),
            Title = said?["title"].Text(MaxText),
            Description = said?["description"].Text(MaxText),
            Width = size?.Width,
            Height = size?.Height,
            Ephemeral = ephemeral,
        };
    }

    internal static string? ContentTypeOf(string name, string? sent) =>
        s_contentTypes.TryGetContentType(name, out var known) ? known : sent is "application/octet-stream" ? null : sent;
}
