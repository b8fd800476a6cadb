namespace Discord.Interactions;

/// <summary>What can be read without further ado.</summary>
internal static class DefaultConverters
{
    public static ConverterMap<TypeConverter, IApplicationCommandInteractionDataOption> OfOptions(InteractionService service)
    {
        var converters = new ConverterMap<TypeConverter, IApplicationCommandInteractionDataOption>(
            service,
            (typeof(IChannel), typeof(ChannelConverter<>)),
            (typeof(IRole), typeof(RoleConverter<>)),
            (typeof(IUser), typeof(UserConverter<>)),
            (typeof(IAttachment), typeof(AttachmentConverter<>)),
            (typeof(IMentionable), typeof(MentionableConverter<>)),
            (typeof(IConvertible), typeof(ValueConverter<>)),
            (typeof(Enum), typeof(EnumConverter<>)),
            (typeof(Nullable<>), typeof(NullableConverter<>)));
        converters.Add(typeof(TimeSpan), new TimeSpanConverter());
        return converters;
    }

    public static ConverterMap<ComponentTypeConverter, IComponentInteractionData> OfComponents(InteractionService service) => new(
        service,
        (typeof(Array), typeof(ComponentArrayConverter<>)),
        (typeof(IConvertible), typeof(ComponentValueConverter<>)),
        (typeof(Nullable<>), typeof(ComponentNullableConverter<>)));

    public static ConverterMap<TypeReader, string> OfWildcards(InteractionService service) => new(
        service,
        (typeof(IConvertible), typeof(ValueReader<>)),
        (typeof(Enum), typeof(EnumReader<>)),
        (typeof(Nullable<>), typeof(NullableReader<>)));
}
