namespace Discord.Interactions;

internal sealed class ComponentNullableConverter<T>(InteractionService service, IServiceProvider services)
    : ComponentTypeConverter<T>
{
    private readonly ComponentTypeConverter _inner =
        service.ComponentTypeConverters.Get(Nullable.GetUnderlyingType(typeof(T))!, services);

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services) =>
        string.IsNullOrEmpty(option.Value) && option.Values is null or { Count: 0 }
            ? Task.FromResult(TypeConverterResult.FromSuccess(null))
            : _inner.ReadAsync(context, option, services);
}
