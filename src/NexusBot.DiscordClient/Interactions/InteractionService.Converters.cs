using System.Diagnostics.CodeAnalysis;

namespace Discord.Interactions;

public partial class InteractionService
{
    internal ConverterMap<TypeConverter, IApplicationCommandInteractionDataOption> TypeConverters { get; }

    internal ConverterMap<ComponentTypeConverter, IComponentInteractionData> ComponentTypeConverters { get; }

    internal ConverterMap<TypeReader, string> TypeReaders { get; }

    /// <summary>Reads options of this type with a converter of the caller's. Add it before the modules that need it.</summary>
    public void AddTypeConverter<T>(TypeConverter converter) => AddTypeConverter(typeof(T), converter);

    public void AddTypeConverter(Type type, TypeConverter converter) => TypeConverters.Add(type, converter);

    [RequiresDynamicCode(Trimming.MadeAtRunTime)]
    [RequiresUnreferencedCode(Trimming.MadeAtRunTime)]
    public void AddGenericTypeConverter<T>(Type converterType) => AddGenericTypeConverter(typeof(T), converterType);

    [RequiresDynamicCode(Trimming.MadeAtRunTime)]
    [RequiresUnreferencedCode(Trimming.MadeAtRunTime)]
    public void AddGenericTypeConverter(Type targetType, Type converterType) =>
        TypeConverters.AddGeneric(targetType, converterType);

    /// <summary>Reads components and modal inputs of this type with a converter of the caller's.</summary>
    public void AddComponentTypeConverter<T>(ComponentTypeConverter converter) =>
        AddComponentTypeConverter(typeof(T), converter);

    public void AddComponentTypeConverter(Type type, ComponentTypeConverter converter) =>
        ComponentTypeConverters.Add(type, converter);

    /// <summary>Reads wild cards of this type with a reader of the caller's.</summary>
    public void AddTypeReader<T>(TypeReader reader) => AddTypeReader(typeof(T), reader);

    public void AddTypeReader(Type type, TypeReader reader) => TypeReaders.Add(type, reader);
}
