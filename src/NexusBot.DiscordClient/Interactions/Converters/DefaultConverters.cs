namespace Discord.Interactions;

/// <summary>What can be read without further ado. None of them is generic: where the program is compiled ahead of time, nobody can make
/// a generic type of a type that is only met at the start.</summary>
internal static class DefaultConverters
{
    public static ConverterMap<TypeConverter, IApplicationCommandInteractionDataOption> OfOptions(InteractionService service)
    {
        var converters = new ConverterMap<TypeConverter, IApplicationCommandInteractionDataOption>(
            service,
            (typeof(IChannel), (type, _) => new ChannelConverter(type)),
            (typeof(IRole), (type, _) => new EntityConverter(type, ApplicationCommandOptionType.Role)),
            (typeof(IUser), (type, _) => new EntityConverter(type, ApplicationCommandOptionType.User)),
            (typeof(IAttachment), (type, _) => new EntityConverter(type, ApplicationCommandOptionType.Attachment)),
            (typeof(IMentionable), (type, _) => new EntityConverter(type, ApplicationCommandOptionType.Mentionable)),
            (typeof(IConvertible), (type, _) => new ValueConverter(type)),
            (typeof(Enum), (type, _) => new EnumConverter(type)),
            (typeof(Nullable<>), (type, services) => new NullableConverter(type, service.TypeConverters.Get(Underlying(type), services))));
        converters.Add(typeof(TimeSpan), new TimeSpanConverter());
        return converters;
    }

    public static ConverterMap<ComponentTypeConverter, IComponentInteractionData> OfComponents(InteractionService service) => new(
        service,
        (typeof(Array), (type, services) => new ComponentArrayConverter(type, service, services)),
        (typeof(IConvertible), (type, _) => new ComponentValueConverter(type)),
        (typeof(Nullable<>), (type, services) => new ComponentNullableConverter(type, service.ComponentTypeConverters.Get(Underlying(type), services))));

    public static ConverterMap<TypeReader, string> OfWildcards(InteractionService service) => new(
        service,
        (typeof(IConvertible), (type, _) => new ValueReader(type)),
        (typeof(Enum), (type, _) => new EnumReader(type)),
        (typeof(Nullable<>), (type, services) => new NullableReader(type, service.TypeReaders.Get(Underlying(type), services))));

    private static Type Underlying(Type nullable) => Nullable.GetUnderlyingType(nullable)!;
}
