namespace Discord.Interactions;

internal sealed class NullableReader(Type target, TypeReader inner) : TypeReader
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        string.IsNullOrEmpty(option)
            ? Task.FromResult(TypeConverterResult.FromSuccess(null))
            : inner.ReadAsync(context, option, services);
}
