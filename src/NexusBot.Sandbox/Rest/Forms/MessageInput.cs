using System.Collections.Immutable;
using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>A message form that passed. Null means that the request did not speak of it.</summary>
public sealed record MessageInput
{
    public string? Content { get; init; }
    public JsonElement? Embeds { get; init; }
    public JsonElement? Components { get; init; }
    public ImmutableArray<Attachment>? Attachments { get; init; }
    public AllowedMentions? AllowedMentions { get; init; }
    public MessageFlags? Flags { get; init; }
    public bool Tts { get; init; }
    public string? Nonce { get; init; }
    public bool EnforceNonce { get; init; }
    public ulong? RepliesTo { get; init; }

    /// <summary>A draft of a new message; the caller adds what only its route knows.</summary>
    public MessageDraft ToDraft(ulong channelId, ulong authorId, AllowedMentions defaultMentions) => new()
    {
        ChannelId = channelId,
        AuthorId = authorId,
        Type = RepliesTo is null ? MessageType.Default : MessageType.Reply,
        Content = Content ?? "",
        Embeds = Embeds ?? Message.NoItems,
        Components = Components ?? Message.NoItems,
        Attachments = Attachments ?? [],
        AllowedMentions = AllowedMentions ?? defaultMentions,
        Flags = Flags ?? MessageFlags.None,
        Tts = Tts,
        Nonce = Nonce,
        EnforceNonce = EnforceNonce,
        RepliesTo = RepliesTo,
    };

    /// <summary>The message as it stands after this edit.</summary>
    public Message ApplyTo(Message message, SandboxWorld world, AllowedMentions defaultMentions)
    {
        const MessageFlags settable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;

        var edited = message with
        {
            Content = Content ?? message.Content,
            Embeds = Embeds ?? message.Embeds,
            Components = Components ?? message.Components,
            Attachments = Attachments ?? message.Attachments,
            Flags = Flags is { } flags ? (message.Flags & ~settable) | (flags & settable) : message.Flags,
            EditedTimestamp = world.WorldTime.GetUtcNow(),
        };
        return Content is null && Components is null && AllowedMentions is null
            ? edited
            : edited with { Mentions = world.Messages.ReadMentions(edited, AllowedMentions ?? defaultMentions) };
    }
}
