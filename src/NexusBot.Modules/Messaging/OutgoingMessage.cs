using Discord;
using NexusBot.Core.Delivery;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Messaging;

/// <summary>A message for a channel, a thread or a DM. It pings nobody but those it is for, if <see cref="Mentioned"/> names them.</summary>
internal sealed record OutgoingMessage(Embed Embed, MessageComponent? Components = null)
{
    public IReadOnlyList<ulong> Mentioned { get; init; } = [];

    /// <summary>What the thread is called in which it is to stand, for an <see cref="Address.PrivateThread"/>.</summary>
    public string ThreadName { get; init; } = "";

    /// <summary>What it shows where no thread could be opened and everybody in the channel reads it; null for the same.</summary>
    public OutgoingMessage? ForEveryone { get; init; }

    /// <summary>What the embed shows of them, and what stands beside it.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public IEnumerable<FileAttachment> Attachments => Files.Select(file => file.ToAttachment());

    public string? Text => Mentioned.Count > 0 ? string.Join(' ', Mentioned.Select(MentionUtils.MentionUser)) : null;

    public AllowedMentions AllowedMentions =>
        Mentioned.Count > 0 ? new AllowedMentions(AllowedMentionTypes.None) { UserIds = [.. Mentioned] } : AllowedMentions.None;

    /// <summary>The same where no files may go.</summary>
    public OutgoingMessage WithoutFiles() => Files.Count == 0
        ? this
        : this with { Embed = Embed.ToEmbedBuilder().WithImageUrl(null).Build(), Files = [] };

    /// <summary>The same beside a thread that could not be opened.</summary>
    public OutgoingMessage ToEveryone() => ForEveryone is null ? this : this with { Embed = ForEveryone.Embed, Components = ForEveryone.Components };

    /// <summary>Whether all of the files, and none besides, are in the message as it stands.</summary>
    public bool IsShownBy(IMessage standing)
    {
        // What an embed shows is no longer listed among the message's attachments.
        string[] shown = [
            .. standing.Attachments.Select(file => file.Filename),
            .. standing.Embeds.Select(embed => embed.Image?.Url).OfType<string>().Select(NameIn)];
        return shown.ToHashSet().SetEquals(Files.Select(file => file.Name));
    }

    public RequestOptions Unhurried(RequestOptions options) => Files.Count == 0 ? options : Uploads.Unhurried(options);

    /// <param name="uploads">Whether the files are sent, in the place of those that are there.</param>
    public void Fill(MessageProperties message, bool uploads)
    {
        if (uploads)
            message.Attachments = new Optional<IEnumerable<FileAttachment>>(Attachments);
        message.Content = Text ?? "";
        message.Embed = Embed;
        message.Components = Components ?? new ComponentBuilder().Build();
        message.AllowedMentions = AllowedMentions;
    }

    private static string NameIn(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Path.GetFileName(uri.LocalPath) : address;
}
