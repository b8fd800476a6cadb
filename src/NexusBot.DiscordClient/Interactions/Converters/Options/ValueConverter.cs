namespace Discord.Interactions;

internal sealed class ValueConverter(Type target) : TypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override ApplicationCommandOptionType GetDiscordType() => Type.GetTypeCode(target) switch
    {
        TypeCode.Boolean => ApplicationCommandOptionType.Boolean,
        TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 =>
            ApplicationCommandOptionType.Integer,
        TypeCode.Double or TypeCode.Decimal => ApplicationCommandOptionType.Number,
        TypeCode.String or TypeCode.Char or TypeCode.SByte or TypeCode.Byte or TypeCode.Single or TypeCode.DateTime =>
            ApplicationCommandOptionType.String,
        _ => throw new InvalidOperationException($"Parameter Type {target.FullName} is not supported by Discord."),
    };

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        ValueConversion.To(target, option.Value);
}
