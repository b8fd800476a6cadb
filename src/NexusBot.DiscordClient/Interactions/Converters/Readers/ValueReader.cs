namespace Discord.Interactions;

internal sealed class ValueReader(Type target) : TypeReader
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        ValueConversion.To(target, option);
}
