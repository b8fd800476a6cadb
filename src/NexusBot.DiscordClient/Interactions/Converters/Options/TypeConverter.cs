namespace Discord.Interactions;

/// <summary>Reads the options of chat commands into parameters of certain types.</summary>
public abstract class TypeConverter : ITypeConverter<IApplicationCommandInteractionDataOption>
{
    public abstract bool CanConvertTo(Type type);

    /// <summary>The kind of option that is registered with Discord for a parameter of the type.</summary>
    public abstract ApplicationCommandOptionType GetDiscordType();

    public abstract Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services);

    /// <summary>Completes the option before it is registered.</summary>
    public virtual void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
    }
}
