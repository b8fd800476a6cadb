using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>A form the bot opened. Its components are kept as Discord answers them, every one with an id.</summary>
internal sealed record Modal(string CustomId, string Title, JsonElement Components)
{
    /// <summary>The inputs in order: text inputs and selects, whether in action rows or in labels.</summary>
    public IEnumerable<ModalInput> Inputs => Components.EnumerateArray().SelectMany(InputsOf);

    private static IEnumerable<ModalInput> InputsOf(JsonElement top) => (ComponentType)top.GetProperty("type").GetInt32() switch
    {
        ComponentType.ActionRow => top.GetProperty("components").EnumerateArray().Select(input => new ModalInput(input, null)),
        ComponentType.Label => [new ModalInput(top.GetProperty("component"), top)],
        _ => [],
    };
}
