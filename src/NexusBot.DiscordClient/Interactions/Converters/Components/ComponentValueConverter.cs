namespace Discord.Interactions;

internal sealed class ComponentValueConverter(Type target) : ComponentTypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services) => option.Type switch
        {
            ComponentType.SelectMenu => ValueConversion.To(target, string.Join(',', option.Values)),
            ComponentType.TextInput => ValueConversion.To(target, option.Value),
            _ => ValueConversion.Failed(target),
        };
}
