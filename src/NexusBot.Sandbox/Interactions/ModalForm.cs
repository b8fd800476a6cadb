using System.Text.Json;
using System.Text.Json.Nodes;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Reads the form that a bot wants to open, by Discord's limits.</summary>
internal sealed class ModalForm
{
    private const int MaxComponents = 5;
    private const int MaxCustomId = 100;
    private const int MaxTitle = 45;
    private const int MaxLabel = 45;
    private const int MaxPlaceholder = 100;
    private const int MaxOptions = 25;
    private const int MaxOptionText = 100;
    private const int MaxDescription = 100;
    private const int MaxDisplayedText = 4000;

    private readonly HashSet<string> _customIds = [];

    public static Modal Read(FormField data)
    {
        var form = new ModalForm();
        data["custom_id"].Require();
        data["title"].Require();
        data["components"].Require();
        var customId = data["custom_id"].Text(MaxCustomId, min: 1);
        var title = data["title"].Text(MaxTitle, min: 1);
        foreach (var top in data["components"].List(MaxComponents, min: 1))
            form.ReadTop(top);
        data.Errors.ThrowIfAny();
        return new Modal(customId!, title!, WithIds(data["components"].Json));
    }

    private void ReadTop(FormField top)
    {
        switch ((ComponentType?)top["type"].OneOf(1, 10, 18))
        {
            case ComponentType.ActionRow:
                foreach (var input in top["components"].List(max: 1, min: 1))
                    ReadRowInput(input);
                break;
            case ComponentType.Label:
                Required(top["label"]).Text(MaxLabel, min: 1);
                top["description"].Text(MaxDescription);
                ReadInput(Required(top["component"]), 3, 4, 5, 6, 7, 8);
                break;
            case ComponentType.TextDisplay:
                Required(top["content"]).Text(MaxDisplayedText, min: 1);
                break;
            default:
                top["type"].Require();
                break;
        }
    }

    private void ReadRowInput(FormField input)
    {
        Required(input["label"]).Text(MaxLabel, min: 1);
        ReadInput(input, (int)ComponentType.TextInput);
    }

    private void ReadInput(FormField input, params ReadOnlySpan<int> types)
    {
        var type = (ComponentType?)Required(input["type"]).OneOf(types);
        var customId = Required(input["custom_id"]).Text(MaxCustomId, min: 1);
        if (customId is not null && !_customIds.Add(customId))
            input["custom_id"].Refuse("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");

        input["required"].Flag();
        if (type == ComponentType.TextInput)
            ReadText(input);
        else if (type is not null)
            ReadSelect(input, type.Value);
    }

    private static void ReadText(FormField input)
    {
        Required(input["style"]).OneOf(1, 2);
        input["placeholder"].Text(MaxPlaceholder);
        var min = input["min_length"].Number(0, ModalInput.MaxTextLength) ?? 0;
        var max = input["max_length"].Number(1, ModalInput.MaxTextLength) ?? ModalInput.MaxTextLength;
        input["value"].Text(max);
        if (min > max)
            input["min_length"].Refuse("NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
    }

    private static void ReadSelect(FormField input, ComponentType type)
    {
        input["placeholder"].Text(150);
        input["min_values"].Number(0, MaxOptions);
        input["max_values"].Number(1, MaxOptions);
        if (input["disabled"].Flag() is true)
            input["disabled"].Refuse("COMPONENT_DISABLED_IN_MODAL", "Components in modals cannot be disabled");
        if (type != ComponentType.StringSelect)
            return;

        foreach (var option in Required(input["options"]).List(MaxOptions, min: 1))
        {
            Required(option["label"]).Text(MaxOptionText, min: 1);
            Required(option["value"]).Text(MaxOptionText, min: 1);
            option["description"].Text(MaxOptionText);
        }
    }

    private static FormField Required(FormField field)
    {
        field.Require();
        return field;
    }

    /// <summary>Discord numbers the components that came without an id.</summary>
    private static JsonElement WithIds(JsonElement components)
    {
        var nodes = JsonNode.Parse(components.GetRawText())!.AsArray();
        var next = 1;
        foreach (var component in nodes.SelectMany(WithInner))
        {
            if (component["id"] is not JsonValue id || id.GetValue<int>() == 0)
                component["id"] = next;
            next++;
        }
        return JsonElement.Parse(nodes.ToJsonString());
    }

    private static IEnumerable<JsonObject> WithInner(JsonNode? top)
    {
        var component = top!.AsObject();
        yield return component;
        if (component["component"] is JsonObject labelled)
            yield return labelled;
        foreach (var inner in component["components"]?.AsArray() ?? [])
            yield return inner!.AsObject();
    }
}
