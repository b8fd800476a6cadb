namespace Discord.Interactions;

/// <summary>Options that Discord resolves to an object of its own.</summary>
internal abstract class EntityConverter<T>(ApplicationCommandOptionType optionType) : TypeConverter<T> where T : class
{
    public override ApplicationCommandOptionType GetDiscordType() => optionType;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        option.Value is T value ? Task.FromResult(TypeConverterResult.FromSuccess(value)) : ValueConversion.Failed<T>();
}
