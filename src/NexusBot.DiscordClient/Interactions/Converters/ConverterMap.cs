using System.Collections.Concurrent;

namespace Discord.Interactions;

/// <summary>
/// The converters of one kind: instances for exact types, and generic definitions for whatever fits their target,
/// of which the most specific is taken.
/// </summary>
internal sealed class ConverterMap<TConverter, TOption>(
    InteractionService service, params (Type Target, Type Converter)[] generics)
    where TConverter : class, ITypeConverter<TOption>
{
    private readonly ConcurrentDictionary<Type, TConverter> _instances = new();
    private volatile (Type Target, Type Converter)[] _generics = generics;

    public void Add(Type type, TConverter converter)
    {
        if (!converter.CanConvertTo(type))
            throw new ArgumentException($"This {converter.GetType().FullName} cannot read {type.FullName}.", nameof(converter));

        _instances[type] = converter;
    }

    public void AddGeneric(Type target, Type converter)
    {
        if (!converter.IsGenericTypeDefinition || converter.GetGenericArguments().Length != 1)
            throw new ArgumentException($"{converter.FullName} must be generic in one type.", nameof(converter));

        _generics = [(target, converter), .. _generics.Where(g => g.Target != target)];
    }

    public TConverter Get(Type type, IServiceProvider services)
    {
        if (_instances.TryGetValue(type, out var converter))
            return converter;

        if (FindGeneric(type) is { } definition)
            return _instances.GetOrAdd(type, Create(definition.MakeGenericType(type), services));

        return _instances.Values.FirstOrDefault(c => c.CanConvertTo(type)) ?? throw new ArgumentException(
            $"No type {typeof(TConverter).Name} is defined for this {type.FullName}", nameof(type));
    }

    private Type? FindGeneric(Type type)
    {
        (Type Target, Type Converter)? best = null;
        foreach (var candidate in _generics.Where(g => Fits(g.Target, type)))
        {
            if (best is null || best.Value.Target.IsAssignableFrom(candidate.Target))
                best = candidate;
        }

        return best?.Converter;
    }

    private static bool Fits(Type target, Type type) => target.IsGenericTypeDefinition
        ? type.IsGenericType && type.GetGenericTypeDefinition() == target
        : target.IsAssignableFrom(type);

    private TConverter Create(Type type, IServiceProvider services) =>
        (TConverter)new InstanceFactory(type, service).Create(services);
}
