using System.Text.Json;

namespace NexusBot.Sandbox.World;

public enum CommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}

/// <summary>A registered command. Options are kept as Discord answers them.</summary>
public sealed record ApplicationCommand
{
    public required ulong Id { get; init; }
    public required ulong Version { get; init; }
    public required string Name { get; init; }
    public CommandType Type { get; init; } = CommandType.ChatInput;
    public string Description { get; init; } = "";

    /// <summary>Null for a global command.</summary>
    public ulong? GuildId { get; init; }
    public JsonElement Options { get; init; } = Message.NoItems;
    public JsonElement? NameLocalizations { get; init; }
    public JsonElement? DescriptionLocalizations { get; init; }

    /// <summary>Null shows it to everyone; <see cref="Permissions.None"/> to administrators alone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }
    public bool Nsfw { get; init; }

    /// <summary>Only of global commands: 0 guild, 1 the bot's direct messages, 2 other private channels.</summary>
    public JsonElement? Contexts { get; init; }
    public JsonElement? IntegrationTypes { get; init; }

    public bool WorksInDirectMessages =>
        GuildId is null && (Contexts is not { ValueKind: JsonValueKind.Array } contexts || contexts.EnumerateArray().Any(c => c.GetInt32() == 1));
}
