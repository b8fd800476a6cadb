using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Discord.Interactions;

/// <summary>Creates modules, autocomplete handlers and converters: constructor and settable properties come from the services.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Trimming.KeptWhole)]
internal sealed class InstanceFactory
{
    private readonly Type _type;
    private readonly InteractionService _service;
    private readonly ConstructorInvoker _constructor;
    private readonly Type[] _dependencies;
    private readonly (Type Type, MethodInvoker Setter)[] _properties;

    public InstanceFactory(Type type, InteractionService service)
    {
        _type = type;
        _service = service;
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) switch
        {
            [var single] => single,
            [] => throw new InvalidOperationException($"No constructor found for \"{type.FullName}\"."),
            _ => throw new InvalidOperationException($"Multiple constructors found for \"{type.FullName}\"."),
        };
        _constructor = ConstructorInvoker.Create(constructor);
        _dependencies = [.. constructor.GetParameters().Select(p => p.ParameterType)];
        _properties = [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Select(p => (p.PropertyType, MethodInvoker.Create(p.SetMethod!)))];
    }

    public object Create(IServiceProvider services)
    {
        var arguments = _dependencies.Length == 0 ? [] : new object?[_dependencies.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Resolve(_dependencies[i], services);

        var instance = _constructor.Invoke(arguments.AsSpan());
        foreach (var (type, setter) in _properties)
            setter.Invoke(instance, Resolve(type, services));

        return instance;
    }

    private object Resolve(Type type, IServiceProvider services)
    {
        if (type == typeof(InteractionService))
            return _service;
        if (type == typeof(IServiceProvider))
            return services;

        return services.GetService(type) ?? throw new InvalidOperationException(
            $"Failed to create \"{_type.FullName}\", dependency \"{type.Name}\" was not found.");
    }
}
