using System.Collections.Immutable;
using System.Text.Json;

namespace NexusBot.Sandbox.World;

/// <summary>A message. Embeds and components are kept as Discord answers them: defaults filled in, ids given.</summary>
public sealed record Message
{
    public static JsonElement NoItems { get; } = JsonElement.Parse("[]");

    public required ulong Id { get; init; }
    public required ulong ChannelId { get; init; }
    public required ulong AuthorId { get; init; }
    public required DateTimeOffset Timestamp { get; init; }
    public DateTimeOffset? EditedTimestamp { get; init; }
    public MessageType Type { get; init; }
    public MessageFlags Flags { get; init; }
    public string Content { get; init; } = "";
    public JsonElement Embeds { get; init; } = NoItems;
    public JsonElement Components { get; init; } = NoItems;
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
    public Mentions Mentions { get; init; } = Mentions.None;
    public ImmutableArray<Reaction> Reactions { get; init; } = [];
    public bool Tts { get; init; }
    public bool Pinned { get; init; }
    public string? Nonce { get; init; }

    /// <summary>Set on what an application sent.</summary>
    public ulong? ApplicationId { get; init; }
    public ulong? RepliesTo { get; init; }

    /// <summary><c>interaction_metadata</c> of an answer to an interaction.</summary>
    public JsonElement? InteractionMetadata { get; init; }

    /// <summary><c>interaction</c>, the older short form: which command was used, and by whom.</summary>
    public JsonElement? Interaction { get; init; }

    /// <summary>The only person who sees it; everyone in the channel when null.</summary>
    public ulong? EphemeralFor { get; init; }

    public bool IsEphemeral => EphemeralFor is not null;
}
