using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NexusBot.DiscordClient.Tests.Surface;

/// <summary>An assembly's public and protected surface, a member a line, in the notation of Discord.Net's listing.</summary>
internal static class SurfaceListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(TypeNames.Of, StringComparer.Ordinal).SelectMany(Of);

    private static IEnumerable<string> Of(Type type) =>
        MembersOf(type).OrderBy(line => line[2..], StringComparer.Ordinal).Prepend(LineOf(type));

    private static IEnumerable<string> MembersOf(Type type)
    {
        var owner = TypeNames.Of(type);
        var constructors = type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !constructor.IsStatic)
            .Select(constructor => $"C {owner}({ParametersOf(constructor)}){ModifiersOf(constructor)}");
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible))
            .Select(property => LineOf(owner, property));
        var events = type.GetEvents(Declared).Where(@event => IsVisible(@event.AddMethod!))
            .Select(@event => $"E {owner}.{@event.Name} : {TypeNames.Of(@event.EventHandlerType!)}");
        var fields = type.GetFields(Declared).Where(field => IsVisible(field) && !field.IsSpecialName)
            .Select(field => LineOf(owner, field));
        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method))
            .Select(method => LineOf(owner, method));
        return constructors.Concat(properties).Concat(events).Concat(fields).Concat(methods);
    }

    private static string LineOf(Type type)
    {
        IEnumerable<string> bases = type.GetInterfaces().Select(TypeNames.Of).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            bases = bases.Prepend(TypeNames.Of(parent));

        var list = string.Join(", ", bases);
        return $"T {TypeNames.Of(type)} {KindOf(type)}{(list.Length == 0 ? "" : $" : {list}")}";
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string LineOf(string owner, PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? "set; " : "";
        var widest = property.GetAccessors(true).Where(IsVisible).OrderByDescending(accessor => accessor.IsPublic).First();
        return $"P {owner}.{property.Name} : {TypeNames.Of(property.PropertyType)} {{ {get}{set}}}{ModifiersOf(widest)}";
    }

    private static string LineOf(string owner, FieldInfo field)
    {
        var suffix = field switch
        {
            { IsLiteral: true } => $" const {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
            { IsStatic: true } => " static",
            _ => "",
        };
        return $"F {owner}.{field.Name} : {TypeNames.Of(field.FieldType)}{suffix}";
    }

    private static string LineOf(string owner, MethodInfo method) =>
        $"M {owner}.{method.Name}{TypeNames.ParametersOf(method)}({ParametersOf(method)}) : "
        + $"{TypeNames.Of(method.ReturnType)}{ModifiersOf(method)}";

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(ParameterOf));

    private static string ParameterOf(ParameterInfo parameter)
    {
        var passing = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $" = {TextOf(parameter.RawDefaultValue)}" : "";
        return $"{passing}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string TextOf(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string ModifiersOf(MethodBase member)
    {
        var visibility = member.IsPublic ? "" : " protected";
        if (member is not MethodInfo method)
            return visibility;
        if (method.IsStatic)
            return visibility + (method.IsDefined(typeof(ExtensionAttribute)) ? " static ext" : " static");
        if (method.IsAbstract)
            return visibility + " abstract";
        if (method is not { IsVirtual: true, IsFinal: false })
            return visibility;

        return visibility + (method.GetBaseDefinition() == method ? " virtual" : " override");
    }

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}
