using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>What a route allows in a message.</summary>
public sealed record MessageRules
{
    private const MessageFlags OnCreate =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.VoiceMessage | MessageFlags.ComponentsV2;

    /// <summary>Of <c>POST /channels/{id}/messages</c>.</summary>
    public static MessageRules ChannelMessage { get; } = new() { Flags = OnCreate };

    /// <summary>Of interaction answers and follow-ups.</summary>
    public static MessageRules InteractionMessage { get; } = new() { Flags = OnCreate | MessageFlags.Ephemeral };

    public required MessageFlags Flags { get; init; }

    /// <summary>Of an edit: what stands is kept unless the request says otherwise.</summary>
    public static MessageRules Edit(Message existing) =>
        new() { Flags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2, Existing = existing };

    public Message? Existing { get; init; }
}
