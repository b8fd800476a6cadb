namespace Discord.Interactions;

/// <inheritdoc/>
public abstract class TypeReader<T> : TypeReader
{
    public sealed override bool CanConvertTo(Type type) => typeof(T).IsAssignableFrom(type);
}
