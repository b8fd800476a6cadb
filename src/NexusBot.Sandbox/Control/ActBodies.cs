using System.Text.Json;

namespace NexusBot.Sandbox.Control;

/// <summary>What the page and the driver send. Names are written in snake case, ids as strings.</summary>
internal sealed record CommandBody(
    ulong ChannelId,
    string Name,
    int Type = 1,
    Dictionary<string, JsonElement>? Options = null,
    ulong? TargetId = null,
    string? Focused = null,
    bool Forged = false);

internal sealed record ComponentBody(ulong ChannelId, ulong MessageId, string CustomId, List<string>? Values = null, bool Forged = false);

internal sealed record ModalBody(ulong InteractionId, Dictionary<string, JsonElement> Values, string? CustomId = null, bool Forged = false);

internal sealed record MessageBody(string Content)
{
    public IReadOnlyList<FileBody>? Files { get; init; }
}

/// <summary>A file that a member attaches to a message, its content in base 64.</summary>
internal sealed record FileBody(string Filename, byte[] Content, string? ContentType = null, string? Description = null);

internal sealed record AcceptsDirectMessagesBody(bool Open);

internal sealed record AdvanceBody(double Seconds);
