namespace Discord.Interactions;

/// <inheritdoc/>
public abstract class ComponentTypeConverter<T> : ComponentTypeConverter
{
    public sealed override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
