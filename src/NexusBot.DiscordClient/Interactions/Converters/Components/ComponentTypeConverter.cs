namespace Discord.Interactions;

/// <summary>Reads what was selected in, or typed into, a component.</summary>
public abstract class ComponentTypeConverter : ITypeConverter<IComponentInteractionData>
{
    public abstract bool CanConvertTo(Type type);

    public abstract Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IComponentInteractionData option, IServiceProvider services);
}
