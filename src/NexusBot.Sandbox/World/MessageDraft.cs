using System.Collections.Immutable;
using System.Text.Json;

namespace NexusBot.Sandbox.World;

/// <summary>A message that passed every check and is about to get its id.</summary>
public sealed record MessageDraft
{
    public required ulong ChannelId { get; init; }
    public required ulong AuthorId { get; init; }
    public MessageType Type { get; init; }
    public MessageFlags Flags { get; init; }
    public string Content { get; init; } = "";
    public JsonElement Embeds { get; init; } = Message.NoItems;
    public JsonElement Components { get; init; } = Message.NoItems;
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.All;
    public bool Tts { get; init; }
    public string? Nonce { get; init; }

    /// <summary>True when a second message with this nonce must not be made; the first is returned instead.</summary>
    public bool EnforceNonce { get; init; }
    public ulong? ApplicationId { get; init; }
    public ulong? RepliesTo { get; init; }
    public JsonElement? InteractionMetadata { get; init; }
    public JsonElement? Interaction { get; init; }
    public ulong? EphemeralFor { get; init; }

    /// <summary>A fixed id for seeded worlds; minted when null.</summary>
    public ulong? Id { get; init; }
}
