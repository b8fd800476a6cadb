using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Discord.Interactions;

// The analyzer and the compiler have a code each for the same place.
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Trimming.KeptWhole)]
[UnconditionalSuppressMessage("Trimming", "IL2080", Justification = Trimming.KeptWhole)]
internal sealed class EnumConverter(Type target) : TypeConverter
{
    public override bool CanConvertTo(Type type) => target.IsAssignableFrom(type);

    public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) =>
        ValueConversion.ToEnum(target, option.Value as string);

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter)
    {
        var members = Enum.GetNames(target)
            .Select(name => target.GetField(name)!)
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
