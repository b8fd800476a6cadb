using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>What only a modal holds: text inputs, file uploads, single checkboxes.</summary>
internal static class ModalInputForm
{
    private const int MaxText = 4000;
    private const int MaxFiles = 10;

    public static void Write(Utf8JsonWriter json, FormField input, ComponentContext context, ComponentType type)
    {
        context.WriteCustomId(json, input["custom_id"]);
        switch (type)
        {
            case ComponentType.TextInput:
                WriteTextInput(json, input);
                break;
            case ComponentType.FileUpload:
                var range = SelectRange.Read(input, MaxFiles);
                range.Write(json);
                range.WriteState(json, input, context);
                break;
            default:
                json.WriteBoolean("default", input["default"].Flag() ?? false);
                break;
        }
    }

    private static void WriteTextInput(Utf8JsonWriter json, FormField input)
    {
        input["style"].Require();
        json.WriteNumber("style", input["style"].OneOf(1, 2) ?? 1);
        json.WriteIfSet("label", input["label"].Text(max: 45, min: 1));
        var min = input["min_length"].Number(0, MaxText);
        var max = input["max_length"].Number(1, MaxText);
        if (min > max)
            input["min_length"].Refuse("TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE", "min_length must be less than or equal to max_length");

        json.WriteIfSet("min_length", min);
        json.WriteIfSet("max_length", max);
        json.WriteBoolean("required", input["required"].Flag() ?? true);
        json.WriteIfSet("value", input["value"].Text(max ?? MaxText));
        json.WriteIfSet("placeholder", input["placeholder"].Text(max: 100));
    }
}
