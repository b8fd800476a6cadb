namespace Discord.Interactions;

internal sealed class EnumReader(Type target) : TypeReader
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        ValueConversion.ToEnum(target, option);
}
