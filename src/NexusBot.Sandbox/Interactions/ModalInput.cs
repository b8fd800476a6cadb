using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>One input of a form. Its caption stands in a Label, or in itself where it lies in an action row.</summary>
internal sealed record ModalInput(JsonElement Component, JsonElement? LabelComponent)
{
    public const int MaxTextLength = 4000;

    public ComponentType Type => (ComponentType)Component.GetProperty("type").GetInt32();
    public string CustomId => Component.GetProperty("custom_id").GetString()!;
    public string Label => (LabelComponent ?? Component).GetProperty("label").GetString()!;
    public bool Required => !Component.TryGetProperty("required", out var required) || required.ValueKind != JsonValueKind.False;
    public int MinLength => Number("min_length", 0);
    public int MaxLength => Number("max_length", MaxTextLength);

    private int Number(string name, int otherwise) =>
        Component.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : otherwise;
}
