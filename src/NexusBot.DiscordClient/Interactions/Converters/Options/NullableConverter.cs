namespace Discord.Interactions;

internal sealed class NullableConverter(Type target, TypeConverter inner) : TypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override ApplicationCommandOptionType GetDiscordType() => inner.GetDiscordType();

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        inner.ReadAsync(context, option, services);

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter) =>
        inner.Write(properties, parameter);
}
