using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Turns what a member chose in a select into its values, refusing what the select does not offer.</summary>
internal sealed class SelectReader(EntityReader entities)
{
    public IReadOnlyList<string> Read(JsonElement component, IReadOnlyList<string> chosen, bool required = true)
    {
        CheckCount(component, chosen.Count, required);
        return [.. chosen.Select(text => Value(component, text))];
    }

    public static void CheckCount(JsonElement component, int count, bool required)
    {
        var (min, max) = (required ? Number(component, "min_values") : 0, Number(component, "max_values"));
        if (count < min || count > max)
            throw new RefusedActException(min == max ? $"Choose {min}." : $"Choose between {min} and {max}.");
    }

    private static int Number(JsonElement component, string name) =>
        component.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 1;

    private string Value(JsonElement component, string text) => (ComponentType)component.GetProperty("type").GetInt32() switch
    {
        ComponentType.UserSelect => entities.Person(text, "select"),
        ComponentType.RoleSelect => entities.Role(text, "select"),
        ComponentType.MentionableSelect => entities.Mentionable(text, "select"),
        ComponentType.ChannelSelect => entities.Channel(text, "select", ChannelTypes(component)),
        _ => Option(component, text),
    };

    private static string Option(JsonElement component, string text)
    {
        if (!component.TryGetProperty("options", out var options))
            throw new RefusedActException("There is nothing to choose from.");
        foreach (var option in options.EnumerateArray())
        {
            if (option.GetProperty("value").GetString() == text || option.GetProperty("label").GetString() == text)
                return option.GetProperty("value").GetString()!;
        }
        var offered = string.Join(", ", options.EnumerateArray().Select(option => option.GetProperty("label").GetString()));
        throw new RefusedActException($"\"{text}\" is not offered. Choose from: {offered}.");
    }

    private static int[] ChannelTypes(JsonElement component) =>
        component.TryGetProperty("channel_types", out var types) ? [.. types.EnumerateArray().Select(type => type.GetInt32())] : [];
}
