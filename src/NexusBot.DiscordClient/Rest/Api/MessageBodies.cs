using Discord.Wire;

namespace Discord.Rest.Api;

/// <summary>From what a caller says to what goes out, checked against Discord's limits first.</summary>
internal static class MessageBodies
{
    private const MessageFlags Settable =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotification | MessageFlags.Ephemeral;

    /// <summary>A message in a channel, an answer or a follow-up.</summary>
    public static T Of<T>(
        string? text, bool isTTS, Embed? embed, Embed[]? embeds, AllowedMentions? allowedMentions,
        MessageComponent? components, MessageFlags flags = MessageFlags.None, MessageReference? reference = null)
        where T : MessageBody, new()
    {
        RequireFitting(text);
        if ((flags & ~Settable) != 0)
            throw new ArgumentException("These flags are Discord's to set.", nameof(flags));

        return new T
        {
            Content = string.IsNullOrEmpty(text) ? null : text,
            Tts = isTTS ? true : null,
            Embeds = EmbedsOf(embed, embeds),
            AllowedMentions = allowedMentions is null ? null : AllowedMentionsBody.From(allowedMentions),
            Components = components is null ? null : ComponentBodies.From(components.Components),
            Flags = flags == MessageFlags.None ? null : flags,
            MessageReference = reference is null ? null : MessageReferenceModel.From(reference),
        };
    }

    /// <summary>What is not set stays; what is set to null is taken away.</summary>
    public static (MessageBody Body, IReadOnlyList<FileAttachment> Files) Changes(Action<MessageProperties> change)
    {
        var changed = new MessageProperties();
        change(changed);
        return (Changes<MessageBody>(changed), FilesOf(changed));
    }

    public static T Changes<T>(MessageProperties changed)
        where T : MessageBody, new()
    {
        if (changed.Content.IsSpecified)
            RequireFitting(changed.Content.Value);

        var hasEmbeds = changed.Embed.IsSpecified || changed.Embeds.IsSpecified;
        return new T
        {
            Content = changed.Content.IsSpecified ? changed.Content.Value ?? "" : null,
            Embeds = hasEmbeds ? EmbedsOf(changed.Embed.GetValueOrDefault(), changed.Embeds.GetValueOrDefault()) ?? [] : null,
            AllowedMentions = changed.AllowedMentions.GetValueOrDefault() is { } mentions ? AllowedMentionsBody.From(mentions) : null,
            Components = changed.Components.IsSpecified ? ComponentBodies.From(changed.Components.Value?.Components ?? []) : null,
            Flags = changed.Flags.GetValueOrDefault(),
            // Files that are not listed are removed from the message; the new ones are listed where they are sent.
            Attachments = changed.Attachments.IsSpecified && FilesOf(changed).Count == 0 ? [] : null,
        };
    }

    public static IReadOnlyList<FileAttachment> FilesOf(MessageProperties changed) =>
        changed.Attachments.GetValueOrDefault() is { } files ? [.. files] : [];

    private static void RequireFitting(string? text)
    {
        if (text?.Length > DiscordConfig.MaxMessageSize)
            throw new ArgumentException($"A message has at most {DiscordConfig.MaxMessageSize} characters.", nameof(text));
    }

    private static EmbedModel[]? EmbedsOf(Embed? embed, Embed[]? embeds)
    {
        IEnumerable<Embed> all = embed is null ? embeds ?? [] : [embed, .. embeds ?? []];
        EmbedModel[] models = [.. all.Select(EmbedModel.From)];
        Limits.AtMost(models.Length, DiscordConfig.MaxEmbedsPerMessage, nameof(embeds));
        return models.Length == 0 ? null : models;
    }
}
