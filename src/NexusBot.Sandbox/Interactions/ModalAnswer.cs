using System.Text.Json;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Interactions;

/// <summary>
/// What a member filled into a form, checked as Discord's app checks it before it sends. It goes out in the form's own shape:
/// action rows where the bot used action rows, labels where it used labels.
/// </summary>
internal sealed class ModalAnswer
{
    private readonly Modal _modal;
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    public ModalAnswer(Modal modal, IReadOnlyDictionary<string, JsonElement> given, SelectReader selects, bool forged)
    {
        _modal = modal;
        var inputs = modal.Inputs.ToList();
        if (!forged && given.Keys.FirstOrDefault(key => !inputs.Any(input => Answers(input, key))) is { } unknown)
            throw new RefusedActException($"The form \"{modal.Title}\" has no input \"{unknown}\": {string.Join(", ", inputs.Select(input => input.Label))}.", unknown);

        foreach (var input in inputs)
        {
            var texts = given.Where(pair => Answers(input, pair.Key)).Select(pair => Texts(pair.Value)).FirstOrDefault() ?? Prefilled(input);
            _values[input.CustomId] = forged ? texts : Checked(input, texts, selects);
        }
    }

    public void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components");
        foreach (var top in _modal.Components.EnumerateArray())
            WriteTop(json, top);
        json.WriteEndArray();
    }

    private static bool Answers(ModalInput input, string key) => input.CustomId == key || input.Label == key;

    private static IReadOnlyList<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())] : [value.ToString()];

    // Who leaves an input alone sends what the bot had put there.
    private static IReadOnlyList<string> Prefilled(ModalInput input)
    {
        if (input.Type == ComponentType.TextInput)
            return [input.Component.TryGetProperty("value", out var value) ? value.GetString() ?? "" : ""];
        return input.Component.TryGetProperty("options", out var options)
            ? [.. options.EnumerateArray().Where(IsDefault).Select(option => option.GetProperty("value").GetString()!)]
            : [];
    }

    private static bool IsDefault(JsonElement option) => option.TryGetProperty("default", out var preset) && preset.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Checked(ModalInput input, IReadOnlyList<string> texts, SelectReader selects)
    {
        if (input.Type != ComponentType.TextInput)
            return selects.Read(input.Component, [.. texts.Where(text => text.Length > 0)], input.Required);

        var length = TextLength.Of(First(texts));
        if (length == 0 && input.Required)
            throw new RefusedActException($"{input.Label}: This field is required.", input.CustomId);
        if (length > 0 && length < input.MinLength)
            throw new RefusedActException($"{input.Label}: Must be at least {input.MinLength} characters.", input.CustomId);
        if (length > input.MaxLength)
            throw new RefusedActException($"{input.Label}: Must be {input.MaxLength} characters or fewer.", input.CustomId);
        return texts;
    }

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
        if (input.GetProperty("type").GetInt32() == (int)ComponentType.TextInput)
            json.WriteString("value", First(_values[customId]));
        else
            WriteValues(json, _values[customId]);
        json.WriteEndObject();
    }

    private static string First(IReadOnlyList<string> texts) => texts is [var first, ..] ? first : "";

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartArray("values");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
