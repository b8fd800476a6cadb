using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Discord.Interactions;

/// <summary>A parameter that is spread over several options: the parameters of a constructor.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Trimming.KeptWhole)]
internal sealed class ComplexParameter
{
    private readonly ConstructorInvoker _constructor;

    public ComplexParameter(
        SlashCommandInfo command, SlashCommandParameterInfo parameter, ComplexParameterAttribute attribute, IServiceProvider services)
    {
        var constructor = ConstructorOf(parameter.ParameterType, attribute.PrioritizedCtorSignature);
        _constructor = ConstructorInvoker.Create(constructor);
        Fields = constructor.GetParameters().Select(p => new SlashCommandParameterInfo(command, p, services)).ToArray();
        if (Fields.Any(f => f.IsComplexParameter))
            throw new InvalidOperationException($"The complex parameter {parameter.Name} of {command} holds another one.");
    }

    public IReadOnlyList<SlashCommandParameterInfo> Fields { get; }

    public async ValueTask<TypeConverterResult> ReadAsync(
        IInteractionContext context, IReadOnlyCollection<IApplicationCommandInteractionDataOption> given, IServiceProvider services)
    {
        var arguments = new object?[Fields.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var read = await Fields[i].ReadAsync(context, given, services);
            if (!read.IsSuccess)
                return read;

            arguments[i] = read.Value;
        }

        return TypeConverterResult.FromSuccess(_constructor.Invoke(arguments.AsSpan()));
    }

    private static ConstructorInfo ConstructorOf(Type type, Type[]? signature)
    {
        if (signature is not null)
            return type.GetConstructor(signature)
                ?? throw new InvalidOperationException($"{type.FullName} has no constructor of that signature.");

        var constructors = type.GetConstructors();
        var marked = constructors.Where(c => c.IsDefined(typeof(ComplexParameterCtorAttribute))).ToArray();
        return (marked, constructors) switch
        {
            ([var single], _) => single,
            ([], [var single]) => single,
            _ => throw new InvalidOperationException(
                $"{type.FullName} needs one public constructor, or one with {nameof(ComplexParameterCtorAttribute)}."),
        };
    }
}
