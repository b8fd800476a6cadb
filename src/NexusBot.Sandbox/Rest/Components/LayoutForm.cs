using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>Components that hold others.</summary>
internal static class LayoutForm
{
    private static readonly ComponentType[] s_inRow =
    [
        ComponentType.Button, ComponentType.StringSelect, ComponentType.UserSelect, ComponentType.RoleSelect,
        ComponentType.MentionableSelect, ComponentType.ChannelSelect,
    ];
    private static readonly ComponentType[] s_inModalRow = [ComponentType.TextInput];
    private static readonly ComponentType[] s_inSection = [ComponentType.TextDisplay];
    private static readonly ComponentType[] s_accessory = [ComponentType.Button, ComponentType.Thumbnail];
    private static readonly ComponentType[] s_inContainer =
    [
        ComponentType.ActionRow, ComponentType.Section, ComponentType.TextDisplay, ComponentType.MediaGallery,
        ComponentType.File, ComponentType.Separator,
    ];
    private static readonly ComponentType[] s_inLabel =
    [
        ComponentType.StringSelect, ComponentType.TextInput, ComponentType.UserSelect, ComponentType.RoleSelect,
        ComponentType.MentionableSelect, ComponentType.ChannelSelect, ComponentType.FileUpload, ComponentType.RadioGroup,
        ComponentType.CheckboxGroup, ComponentType.Checkbox,
    ];

    public static void Write(Utf8JsonWriter json, FormField component, ComponentContext context, ComponentType type)
    {
        switch (type)
        {
            case ComponentType.ActionRow:
                WriteRow(json, component, context);
                break;
            case ComponentType.Section:
                context.WriteList(json, component["components"], max: 3, s_inSection);
                context.WriteOne(json, "accessory", component["accessory"], s_accessory);
                break;
            case ComponentType.Container:
                context.WriteList(json, component["components"], max: 40, s_inContainer);
                WriteAccent(json, component);
                break;
            default:
                WriteLabel(json, component, context);
                break;
        }
    }

    private static void WriteRow(Utf8JsonWriter json, FormField row, ComponentContext context)
    {
        context.WriteList(json, row["components"], max: 5, context.Place == ComponentPlace.Modal ? s_inModalRow : s_inRow);
        if (row["components"].Json is not { ValueKind: JsonValueKind.Array } children || children.GetArrayLength() < 2)
            return;
        if (children.EnumerateArray().Any(child => TypeOf(child) is not (int)ComponentType.Button))
            row["components"].Refuse("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private static void WriteAccent(Utf8JsonWriter json, FormField container)
    {
        if (container["accent_color"].Number(0, 0xFFFFFF) is { } color)
            json.WriteNumber("accent_color", color);
        else
            json.WriteNull("accent_color");
        json.WriteBoolean("spoiler", container["spoiler"].Flag() ?? false);
    }

    private static void WriteLabel(Utf8JsonWriter json, FormField label, ComponentContext context)
    {
        label["label"].Require();
        json.WriteString("label", label["label"].Text(max: 45, min: 1) ?? "");
        if (label["description"].Text(max: 100) is { } description)
            json.WriteString("description", description);
        context.WriteOne(json, "component", label["component"], s_inLabel);
    }

    private static int? TypeOf(JsonElement component) =>
        component.ValueKind == JsonValueKind.Object && component.TryGetProperty("type", out var type) && type.TryGetInt32(out var number) ? number : null;
}
