using System.Text.Json;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Interactions;

/// <summary>What a member filled into a form. It goes out in the form's own shape: action rows where the bot used action rows, labels where it used labels.</summary>
internal sealed class ModalAnswer
{
    private readonly Modal _modal;
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    public ModalAnswer(Modal modal, IReadOnlyDictionary<string, JsonElement> given, ModalInputReader reader, bool forged)
    {
        _modal = modal;
        var inputs = modal.Inputs.ToList();
        if (!forged && given.Keys.FirstOrDefault(key => !inputs.Any(input => Answers(input, key))) is { } unknown)
            throw new RefusedActException($"The form \"{modal.Title}\" has no input \"{unknown}\": {string.Join(", ", inputs.Select(input => input.Label))}.", unknown);

        foreach (var input in inputs)
            _values[input.CustomId] = reader.Read(input, given.Where(pair => Answers(input, pair.Key)).Select(pair => (JsonElement?)pair.Value).FirstOrDefault());
    }

    public void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components");
        foreach (var top in _modal.Components.EnumerateArray())
            WriteTop(json, top);
        json.WriteEndArray();
    }

    private static bool Answers(ModalInput input, string key) => input.CustomId == key || input.Label == key;

    private void WriteTop(Utf8JsonWriter json, JsonElement top)
    {
        json.WriteStartObject();
        json.WriteElement("type", top.GetProperty("type"));
        json.WriteElement("id", top.GetProperty("id"));
        if (top.TryGetProperty("component", out var labelled))
        {
            json.WritePropertyName("component");
            WriteInput(json, labelled);
        }
        if (top.TryGetProperty("components", out var row))
        {
            json.WriteStartArray("components");
            foreach (var input in row.EnumerateArray())
                WriteInput(json, input);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteInput(Utf8JsonWriter json, JsonElement input)
    {
        var customId = input.GetProperty("custom_id").GetString()!;
        json.WriteStartObject();
        json.WriteElement("type", input.GetProperty("type"));
        json.WriteElement("id", input.GetProperty("id"));
        json.WriteString("custom_id", customId);
        WriteValue(json, (ComponentType)input.GetProperty("type").GetInt32(), _values[customId]);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ComponentType type, IReadOnlyList<string> values)
    {
        var first = values.Count > 0 ? values[0] : null;
        switch (type)
        {
            case ComponentType.TextInput:
                json.WriteString("value", first ?? "");
                break;
            case ComponentType.Checkbox when bool.TryParse(first, out var isChecked):
                json.WriteBoolean("value", isChecked);
                break;
            case ComponentType.RadioGroup or ComponentType.Checkbox:
                json.WriteString("value", first);
                break;
            default:
                WriteValues(json, values);
                break;
        }
    }

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartArray("values");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
