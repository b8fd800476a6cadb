using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>A form on a member's screen.</summary>
public sealed record SeenModal(string Title, string CustomId, IReadOnlyList<SeenInput> Inputs)
{
    internal ulong InteractionId { get; init; }

    internal static SeenModal Read(JsonElement json) =>
        new(json.Text("title")!, json.Text("custom_id")!, [.. json.Items("components").SelectMany(ReadInputs)]) { InteractionId = json.Id("interaction_id") };

    private static IEnumerable<SeenInput> ReadInputs(JsonElement top) => top.Field("component") is { } labelled
        ? [ToInput(labelled, top)]
        : top.Items("components").Select(input => ToInput(input, input));

    private static SeenInput ToInput(JsonElement input, JsonElement captioned) => new(
        captioned.Text("label") ?? "",
        input.Text("custom_id")!,
        input.Text("value") ?? "",
        input.Field("required") is not { ValueKind: JsonValueKind.False },
        input.Number("min_length"),
        input.Number("max_length"),
        input.Number("style") == 2);
}
