using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>What the components of one message share: their ids and custom ids, and how many there are.</summary>
internal sealed class ComponentContext(ComponentPlace place, AttachmentForm? attachments)
{
    private readonly HashSet<int> _ids = [];
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private int _lastId;

    public ComponentPlace Place { get; } = place;
    public AttachmentForm? Attachments { get; } = attachments;
    public int Count { get; private set; }
    public int DisplayedText { get; private set; }

    /// <summary>Notes the ids that the request gives, so that filled-in ones avoid them.</summary>
    public void ReserveIds(JsonElement component)
    {
        if (component.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in component.EnumerateArray())
                ReserveIds(item);
        }
        if (component.ValueKind != JsonValueKind.Object)
            return;

        if (component.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number))
            _ids.Add(number);
        foreach (var name in (ReadOnlySpan<string>)["components", "component", "accessory"])
        {
            if (component.TryGetProperty(name, out var nested))
                ReserveIds(nested);
        }
    }

    public void Write(Utf8JsonWriter json, FormField component, ReadOnlySpan<ComponentType> allowed)
    {
        json.WriteStartObject();
        component["type"].Require();
        if (component.IsObject() && component["type"].Number(0, int.MaxValue) is { } number)
        {
            var type = (ComponentType)number;
            if (allowed.Contains(type))
                WriteAllowed(json, component, type);
            else
                component["type"].Refuse("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed.ToArray().Select(a => (int)a))}}}.");
        }
        json.WriteEndObject();
    }

    public void WriteList(Utf8JsonWriter json, FormField components, int max, ReadOnlySpan<ComponentType> allowed)
    {
        json.WriteStartArray("components");
        components.Require();
        foreach (var component in components.List(max, min: 1))
            Write(json, component, allowed);
        json.WriteEndArray();
    }

    public void WriteOne(Utf8JsonWriter json, string name, FormField component, ReadOnlySpan<ComponentType> allowed)
    {
        component.Require();
        if (!component.HasValue)
            return;
        json.WritePropertyName(name);
        Write(json, component, allowed);
    }

    public void WriteCustomId(Utf8JsonWriter json, FormField customId)
    {
        customId.Require();
        if (customId.Text(max: 100, min: 1) is not { } text)
            return;
        if (!_customIds.Add(text))
            customId.Refuse("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        json.WriteString("custom_id", text);
    }

    public void CountText(string text) => DisplayedText += TextLength.Of(text);

    private void WriteAllowed(Utf8JsonWriter json, FormField component, ComponentType type)
    {
        Count++;
        json.WriteNumber("type", (int)type);
        json.WriteNumber("id", IdOf(component["id"]));
        switch (type)
        {
            case ComponentType.Button:
                ButtonForm.Write(json, component, this);
                break;
            case ComponentType.StringSelect or ComponentType.RadioGroup or ComponentType.CheckboxGroup:
                ChoiceForm.Write(json, component, this, type);
                break;
            case >= ComponentType.UserSelect and <= ComponentType.ChannelSelect:
                EntitySelectForm.Write(json, component, this, type);
                break;
            case ComponentType.TextInput or ComponentType.FileUpload or ComponentType.Checkbox:
                ModalInputForm.Write(json, component, this, type);
                break;
            case ComponentType.TextDisplay or ComponentType.Thumbnail or ComponentType.MediaGallery or ComponentType.File or ComponentType.Separator:
                DisplayForm.Write(json, component, this, type);
                break;
            default:
                LayoutForm.Write(json, component, this, type);
                break;
        }
    }

    private int IdOf(FormField field)
    {
        if (field.Number(0, int.MaxValue) is { } given and > 0)
            return given;

        do
            _lastId++;
        while (!_ids.Add(_lastId));
        return _lastId;
    }
}
