using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Components whose options stand in the request: string selects, radio groups, checkbox groups.</summary>
internal static class ChoiceForm
{
    public static void Write(Utf8JsonWriter json, FormField choice, ComponentContext context, ComponentType type)
    {
        context.WriteCustomId(json, choice["custom_id"]);
        var (minOptions, maxOptions) = type switch
        {
            ComponentType.RadioGroup => (2, 10),
            ComponentType.CheckboxGroup => (1, 10),
            _ => (1, 25),
        };
        choice["options"].Require();
        var options = choice["options"].List(maxOptions, minOptions);
        var range = type switch
        {
            ComponentType.RadioGroup => new SelectRange(1, 1),
            ComponentType.CheckboxGroup => SelectRange.Read(choice, maxOptions, most: Math.Max(1, options.Count)),
            _ => SelectRange.Read(choice, maxOptions),
        };
        if (type != ComponentType.RadioGroup)
            range.Write(json);
        if (options.Count > 0 && range.Max > options.Count)
            choice["max_values"].Refuse("SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", "max_values cannot exceed the number of options");

        range.WriteState(json, choice, context);
        WriteOptions(json, options);
        if (options.Count(option => option["default"].Flag() == true) > range.Max)
            choice["options"].Refuse("SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More default options than max_values");
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<FormField> options)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("options");
        foreach (var option in options)
        {
            json.WriteStartObject();
            option["label"].Require();
            option["value"].Require();
            json.WriteString("label", option["label"].Text(max: 100, min: 1) ?? "");
            var value = option["value"].Text(max: 100, min: 1) ?? "";
            if (!values.Add(value))
                option["value"].Refuse("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            json.WriteString("value", value);
            json.WriteIfSet("description", option["description"].Text(max: 100));
            EmojiForm.Write(json, option["emoji"]);
            if (option["default"].Flag() is { } isDefault)
                json.WriteBoolean("default", isDefault);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
