namespace Discord.Interactions;

/// <inheritdoc/>
public abstract class TypeConverter<T> : TypeConverter
{
    public sealed override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
