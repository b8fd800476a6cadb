using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>Finds the buttons and selects among a message's components, nested as they may be.</summary>
internal static class SeenComponents
{
    private const int Button = 2;
    private const int StringSelect = 3;
    private const int FirstEntitySelect = 5;
    private const int LastEntitySelect = 8;

    public static IReadOnlyList<SeenButton> Buttons(JsonElement message) =>
        [.. Flatten(message).Where(component => component.Number("type") == Button).Select(ToButton)];

    public static IReadOnlyList<SeenSelect> Selects(JsonElement message) =>
        [.. Flatten(message).Where(component => component.Number("type") is StringSelect or (>= FirstEntitySelect and <= LastEntitySelect)).Select(ToSelect)];

    private static IEnumerable<JsonElement> Flatten(JsonElement holder)
    {
        foreach (var component in holder.Items("components"))
        {
            yield return component;
            foreach (var inner in Flatten(component))
                yield return inner;
            if (component.Field("accessory") is { } accessory)
                yield return accessory;
        }
    }

    private static SeenButton ToButton(JsonElement json) => new(
        string.Join(' ', new[] { json.Field("emoji")?.Text("name"), json.Text("label") }.OfType<string>()),
        json.Text("custom_id"),
        json.Text("url"),
        json.Flag("disabled"));

    private static SeenSelect ToSelect(JsonElement json) => new(
        json.Text("custom_id")!,
        json.Text("placeholder"),
        json.Flag("disabled"),
        [.. json.Items("options").Select(option => new SeenOption(
            option.Text("label")!, option.Text("value")!, option.Text("description"), option.Flag("default")))]);
}
