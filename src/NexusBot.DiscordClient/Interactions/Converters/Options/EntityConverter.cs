namespace Discord.Interactions;

/// <summary>Options that Discord resolves to an object of its own: users, roles, channels, files.</summary>
internal class EntityConverter(Type target, ApplicationCommandOptionType optionType) : TypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override ApplicationCommandOptionType GetDiscordType() => optionType;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        target.IsInstanceOfType(option.Value) ? Task.FromResult(TypeConverterResult.FromSuccess(option.Value)) : ValueConversion.Failed(target);
}
