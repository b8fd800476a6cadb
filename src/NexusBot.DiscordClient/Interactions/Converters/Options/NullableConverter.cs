namespace Discord.Interactions;

internal sealed class NullableConverter<T>(InteractionService service, IServiceProvider services) : TypeConverter<T>
{
    private readonly TypeConverter _inner = service.TypeConverters.Get(Nullable.GetUnderlyingType(typeof(T))!, services);

    public override ApplicationCommandOptionType GetDiscordType() => _inner.GetDiscordType();

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        _inner.ReadAsync(context, option, services);

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter) =>
        _inner.Write(properties, parameter);
}
