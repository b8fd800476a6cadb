namespace Discord.Interactions;

internal sealed class ComponentValueConverter<T> : ComponentTypeConverter<T> where T : IConvertible
{
    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services) => option.Type switch
        {
            ComponentType.SelectMenu => ValueConversion.To<T>(string.Join(',', option.Values)),
            ComponentType.TextInput => ValueConversion.To<T>(option.Value),
            _ => ValueConversion.Failed<T>(),
        };
}
