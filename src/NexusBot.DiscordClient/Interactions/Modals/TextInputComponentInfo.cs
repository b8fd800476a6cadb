using System.Reflection;

namespace Discord.Interactions;

/// <summary>A text input of a modal.</summary>
public class TextInputComponentInfo : InputComponentInfo
{
    internal TextInputComponentInfo(
        ModalInfo modal, PropertyInfo property, ModalTextInputAttribute attribute, IModal template, InteractionService service)
        : base(modal, property, attribute, template, service)
    {
        Style = attribute.Style;
        Placeholder = attribute.Placeholder;
        MinLength = attribute.MinLength;
        MaxLength = attribute.MaxLength;
        InitialValue = attribute.InitialValue;
    }

    public TextInputStyle Style { get; }

    public string? Placeholder { get; }

    public int MinLength { get; }

    public int MaxLength { get; }

    public string? InitialValue { get; }

    internal TextInputBuilder ToBuilder(string? value) => new(
        Label, CustomId, Style, Placeholder, IsRequired ? MinLength : null, MaxLength, IsRequired, value);
}
