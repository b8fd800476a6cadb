namespace Discord.Interactions;

internal interface ITypeConverter<in TOption>
{
    bool CanConvertTo(Type type);

    Task<TypeConverterResult> ReadAsync(IInteractionContext context, TOption option, IServiceProvider services);
}
