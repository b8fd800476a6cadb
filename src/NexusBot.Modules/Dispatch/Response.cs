using Discord;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>What a member is shown. Nobody is ever pinged by it.</summary>
public sealed record Response(string? Text = null, Embed? Embed = null, MessageComponent? Components = null)
{
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    internal IEnumerable<FileAttachment> Attachments => Files.Select(file => file.ToAttachment());

    /// <summary>For what follows the first answer, which Discord waits for no longer than for one without files.</summary>
    internal RequestOptions? Options => Files.Count == 0 ? null : Uploads.Unhurried(RequestOptions.Default);

    public static implicit operator Response(string text) => new(Text: text);

    public static implicit operator Response(Embed embed) => new(Embed: embed);

    /// <summary>Leaves the embed of the message as it is: what it shows cannot be made again here.</summary>
    public bool KeepsEmbed { get; init; }

    /// <summary>Replaces everything the message showed before.</summary>
    internal void Fill(MessageProperties message)
    {
        message.Content = Text ?? "";
        if (!KeepsEmbed)
            message.Embeds = Embed is null ? Array.Empty<Embed>() : new[] { Embed };
        message.Components = Components ?? new ComponentBuilder().Build();
        message.AllowedMentions = AllowedMentions.None;
        if (Files.Count > 0)
            message.Attachments = new Optional<IEnumerable<FileAttachment>>(Attachments);
    }
}
