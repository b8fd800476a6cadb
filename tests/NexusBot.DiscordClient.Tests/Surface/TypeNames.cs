using System.Reflection;

namespace NexusBot.DiscordClient.Tests.Surface;

/// <summary>Names of types as the listing writes them.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (type.IsGenericParameter)
            return type.Name;

        var name = type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        if (!type.IsGenericType)
            return name;

        var arguments = string.Join(",", type.GetGenericArguments().Select(Of));
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }

    /// <summary>A method's own type parameters, each with what it is constrained to.</summary>
    public static string ParametersOf(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition)
            return "";

        return $"<{string.Join(",", method.GetGenericArguments().Select(WithConstraints))}>";
    }

    private static string WithConstraints(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Select(Of).Order(StringComparer.Ordinal).ToList();
        return constraints.Count == 0 ? parameter.Name : $"{parameter.Name}:{string.Join("&", constraints)}";
    }
}
