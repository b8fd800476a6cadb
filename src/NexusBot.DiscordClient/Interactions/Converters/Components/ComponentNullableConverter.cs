namespace Discord.Interactions;

internal sealed class ComponentNullableConverter(Type target, ComponentTypeConverter inner) : ComponentTypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services) =>
        string.IsNullOrEmpty(option.Value) && option.Values is null or { Count: 0 }
            ? Task.FromResult(TypeConverterResult.FromSuccess(null))
            : inner.ReadAsync(context, option, services);
}
