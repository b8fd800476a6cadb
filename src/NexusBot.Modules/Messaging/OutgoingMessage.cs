using Discord;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Messaging;

/// <summary>A message for a channel or a DM. It pings nobody unless <paramref name="Mentioned"/> names the one member it is for, or <see cref="Called"/> several.</summary>
internal sealed record OutgoingMessage(Embed Embed, MessageComponent? Components = null, ulong? Mentioned = null)
{
    /// <summary>What the embed shows of them, and what stands beside it.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public IEnumerable<FileAttachment> Attachments => Files.Select(file => file.ToAttachment());

    /// <summary>Members of the channel who are called beside; whoever of them has left is called in vain.</summary>
    public IReadOnlyList<ulong> Called { get; init; } = [];

    public string? Text => Everybody.Count > 0 ? string.Join(' ', Everybody.Select(MentionUtils.MentionUser)) : null;

    public AllowedMentions AllowedMentions =>
        Everybody.Count > 0 ? new AllowedMentions(AllowedMentionTypes.None) { UserIds = Everybody } : AllowedMentions.None;

    private List<ulong> Everybody => [.. Mentioned is { } member ? [member, .. Called] : Called];

    /// <summary>The same where no files may go.</summary>
    public OutgoingMessage WithoutFiles() => Files.Count == 0
        ? this
        : this with { Embed = Embed.ToEmbedBuilder().WithImageUrl(null).Build(), Files = [] };

    /// <summary>Whether all of the files, and none besides, are in the message as it stands.</summary>
    public bool IsShownBy(IMessage standing)
    {
        // What an embed shows is no longer listed among the message's attachments.
        string[] shown = [
            .. standing.Attachments.Select(file => file.Filename),
            .. standing.Embeds.Select(embed => embed.Image?.Url).OfType<string>().Select(NameIn)];
        return shown.ToHashSet().SetEquals(Files.Select(file => file.Name));
    }

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
