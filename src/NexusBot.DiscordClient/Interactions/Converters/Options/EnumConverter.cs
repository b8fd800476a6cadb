using System.Reflection;

namespace Discord.Interactions;

internal sealed class EnumConverter<T> : TypeConverter<T> where T : struct, Enum
{
    public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        ValueConversion.ToEnum<T>(option.Value as string);

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        var members = Enum.GetNames<T>()
            .Select(name => typeof(T).GetField(name)!)
            .Where(field => !field.IsDefined(typeof(HideAttribute)))
            .ToArray();
        if (members.Length <= SlashCommandOptionBuilder.MaxChoiceCount)
            properties.Choices = [.. members.Select(ToChoice)];
    }

    private static ApplicationCommandOptionChoiceProperties ToChoice(FieldInfo member) => new()
    {
        Name = member.GetCustomAttribute<ChoiceDisplayAttribute>()?.Name ?? member.Name,
        Value = member.Name,
    };
}
