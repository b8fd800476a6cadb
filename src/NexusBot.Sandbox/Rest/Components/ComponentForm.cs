using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>Checks the components of a message or a modal and writes them as Discord answers them, with ids and defaults filled in.</summary>
internal sealed class ComponentForm(ComponentPlace place, AttachmentForm? attachments)
{
    private const int MaxRows = 5;
    private const int MaxModalComponents = 5;
    private const int MaxComponentsV2 = 40;
    private const int MaxTextV2 = 4000;

    private static readonly ComponentType[] s_inMessage = [ComponentType.ActionRow];
    private static readonly ComponentType[] s_inMessageV2 =
    [
        ComponentType.ActionRow, ComponentType.Section, ComponentType.TextDisplay, ComponentType.MediaGallery,
        ComponentType.File, ComponentType.Separator, ComponentType.Container,
    ];
    private static readonly ComponentType[] s_inModal = [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label];

    private readonly ComponentContext _context = new(place, attachments);

    public JsonElement? Read(FormField components)
    {
        if (!components.IsPresent)
            return null;

        var top = components.List(place switch
        {
            ComponentPlace.Message => MaxRows,
            ComponentPlace.MessageV2 => MaxComponentsV2,
            _ => MaxModalComponents,
        }, min: place == ComponentPlace.Modal ? 1 : 0);
        foreach (var component in top)
            _context.ReserveIds(component.Json);

        var written = Payload.Element(json =>
        {
            json.WriteStartArray();
            foreach (var component in top)
                _context.Write(json, component, AtTheTop);
            json.WriteEndArray();
        });
        RefuseTooMuch(components);
        return written;
    }

    private ReadOnlySpan<ComponentType> AtTheTop => place switch
    {
        ComponentPlace.Message => s_inMessage,
        ComponentPlace.MessageV2 => s_inMessageV2,
        _ => s_inModal,
    };

    private void RefuseTooMuch(FormField components)
    {
        if (place != ComponentPlace.MessageV2)
            return;
        if (_context.Count > MaxComponentsV2)
            components.Refuse("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The maximum number of components is {MaxComponentsV2}");
        if (_context.DisplayedText > MaxTextV2)
            components.Refuse("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text size of components exceeds the maximum size of {MaxTextV2}");
    }
}
