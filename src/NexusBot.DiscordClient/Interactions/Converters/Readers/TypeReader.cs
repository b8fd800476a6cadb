namespace Discord.Interactions;

/// <summary>Reads what a wild card of a custom id captured.</summary>
public abstract class TypeReader : ITypeConverter<string>
{
    public abstract bool CanConvertTo(Type type);

    public abstract Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services);
}
