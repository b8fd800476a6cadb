using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Discord.Interactions;

/// <summary>
/// The converters of one kind: instances for exact types, and makers of them for whatever fits their target, of which the most
/// specific is taken.
/// </summary>
internal sealed class ConverterMap<TConverter, TOption>(
    InteractionService service, params (Type Target, Func<Type, IServiceProvider, TConverter> Make)[] makers)
    where TConverter : class, ITypeConverter<TOption>
{
    private readonly ConcurrentDictionary<Type, TConverter> _instances = new();
    private volatile (Type Target, Func<Type, IServiceProvider, TConverter> Make)[] _makers = makers;

    public void Add(Type type, TConverter converter)
    {
        if (!converter.CanConvertTo(type))
            throw new ArgumentException($"This {converter.GetType().FullName} cannot read {type.FullName}.", nameof(converter));

        _instances[type] = converter;
    }

    [RequiresDynamicCode(Trimming.MadeAtRunTime)]
    [RequiresUnreferencedCode(Trimming.MadeAtRunTime)]
    public void AddGeneric(Type target, Type converter)
    {
        if (!converter.IsGenericTypeDefinition || converter.GetGenericArguments().Length != 1)
            throw new ArgumentException($"{converter.FullName} must be generic in one type.", nameof(converter));

        _makers = [(target, (type, services) => Create(converter.MakeGenericType(type), services)), .. _makers.Where(m => m.Target != target)];
    }

    public TConverter Get(Type type, IServiceProvider services)
    {
        if (_instances.TryGetValue(type, out var converter))
            return converter;

        if (FindMaker(type) is { } make)
            return _instances.GetOrAdd(type, make(type, services));

        return _instances.Values.FirstOrDefault(c => c.CanConvertTo(type)) ?? throw new ArgumentException(
            $"No type {typeof(TConverter).Name} is defined for this {type.FullName}", nameof(type));
    }

    private Func<Type, IServiceProvider, TConverter>? FindMaker(Type type)
    {
        (Type Target, Func<Type, IServiceProvider, TConverter> Make)? best = null;
        foreach (var candidate in _makers.Where(m => Fits(m.Target, type)))
        {
            if (best is null || best.Value.Target.IsAssignableFrom(candidate.Target))
                best = candidate;
        }

        return best?.Make;
    }

    private static bool Fits(Type target, Type type) => target.IsGenericTypeDefinition
        ? type.IsGenericType && type.GetGenericTypeDefinition() == target
        : target.IsAssignableFrom(type);

    private TConverter Create(Type type, IServiceProvider services) =>
        (TConverter)new InstanceFactory(type, service).Create(services);
}
