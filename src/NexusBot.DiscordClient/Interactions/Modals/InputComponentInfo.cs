using System.Reflection;

namespace Discord.Interactions;

/// <summary>An input of a modal.</summary>
public abstract class InputComponentInfo
{
    private readonly MethodInvoker _getter;
    private readonly MethodInvoker _setter;

    private protected InputComponentInfo(
        ModalInfo modal, PropertyInfo property, ModalInputAttribute attribute, IModal template, InteractionService service)
    {
        Modal = modal;
        PropertyInfo = property;
        CustomId = attribute.CustomId;
        ComponentType = attribute.ComponentType;
        Attributes = Attribute.GetCustomAttributes(property);
        Label = Attributes.OfType<InputLabelAttribute>().SingleOrDefault()?.Label ?? property.Name;
        IsRequired = Attributes.OfType<RequiredInputAttribute>().SingleOrDefault()?.IsRequired ?? true;
        TypeConverter = service.ComponentTypeConverters.Get(property.PropertyType, NoServices.Instance);
        _getter = MethodInvoker.Create(property.GetMethod!);
        _setter = MethodInvoker.Create(property.SetMethod!);
        DefaultValue = GetValue(template);
    }

    public ModalInfo Modal { get; }

    public PropertyInfo PropertyInfo { get; }

    public string CustomId { get; }

    public string Label { get; }

    public bool IsRequired { get; }

    public ComponentType ComponentType { get; }

    public Type Type => PropertyInfo.PropertyType;

    public ComponentTypeConverter TypeConverter { get; }

    /// <summary>What the property holds in a new instance.</summary>
    public object? DefaultValue { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    internal object? GetValue(object modal) => _getter.Invoke(modal);

    internal void SetValue(object modal, object? value) => _setter.Invoke(modal, value);
}
