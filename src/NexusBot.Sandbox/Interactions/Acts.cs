using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Where somebody acts. A forged act is sent as it is, past everything that Discord's app would refuse.</summary>
internal abstract record Act
{
    public required ulong UserId { get; init; }
    public required Channel Where { get; init; }
    public bool Forged { get; init; }
}

internal sealed record CommandAct : Act
{
    public required string Name { get; init; }
    public CommandType Type { get; init; } = CommandType.ChatInput;
    public IReadOnlyDictionary<string, JsonElement> Options { get; init; } = new Dictionary<string, JsonElement>();
    public ulong? TargetId { get; init; }

    /// <summary>The option being typed; set when the bot is asked to complete it.</summary>
    public string? Focused { get; init; }
}

internal sealed record ComponentAct : Act
{
    public required ulong MessageId { get; init; }
    public required string CustomId { get; init; }

    /// <summary>What was chosen in a select; null for a button.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

internal sealed record ModalAct : Act
{
    public required Interaction OpenedBy { get; init; }

    /// <summary>By the inputs' labels or custom ids.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }

    /// <summary>Sent in place of the form's own id in a forged act.</summary>
    public string? CustomId { get; init; }
}
