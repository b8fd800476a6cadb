using System.Text.Json;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Walks a message's components, nested as they may be.</summary>
internal static class ComponentFinder
{
    public static JsonElement? Find(JsonElement components, string customId)
    {
        foreach (var component in Flatten(components))
        {
            if (component.TryGetProperty("custom_id", out var id) && id.GetString() == customId)
                return component;
        }
        return null;
    }

    private static IEnumerable<JsonElement> Flatten(JsonElement components)
    {
        foreach (var component in components.EnumerateArray())
        {
            yield return component;
            if (component.TryGetProperty("components", out var inner))
            {
                foreach (var nested in Flatten(inner))
                    yield return nested;
            }
            if (component.TryGetProperty("accessory", out var accessory))
                yield return accessory;
        }
    }
}
