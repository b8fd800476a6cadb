using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Who did what, where. A submitted form remembers the interaction that opened it.</summary>
internal sealed record InteractionOrigin
{
    public required ulong UserId { get; init; }
    public required ulong ChannelId { get; init; }
    public ulong? GuildId { get; init; }

    /// <summary>The message whose button or select was used, be it now or to open the form.</summary>
    public Message? SourceMessage { get; init; }
    public CommandUse? Command { get; init; }
    public Interaction? OpenedBy { get; init; }
}

/// <summary>A called command: "learning share", and what a menu command was used on.</summary>
internal sealed record CommandUse(string Name, CommandType Type, ulong? TargetId);
