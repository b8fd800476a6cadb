using Discord;
using Discord.Interactions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>Offers an enum of Core's as choices in plain words; Core itself knows nothing of Discord's attributes.</summary>
internal sealed class EnumConverter<TEnum> : TypeConverter<TEnum> where TEnum : struct, Enum
{
    public override ApplicationCommandOptionType GetDiscordType() => ApplicationCommandOptionType.String;

    public override Task<TypeConverterResult> ReadAsync(
        IInteractionContext context, IApplicationCommandInteractionDataOption option, IServiceProvider services) => Task.FromResult(Read(option.Value as string));

    public override void Write(ApplicationCommandOptionProperties properties, IParameterInfo parameter) =>
        properties.Choices = [.. Enum.GetValues<TEnum>().Select(
            value => new ApplicationCommandOptionChoiceProperties { Name = Words.Of(value), Value = value.ToString() })];

    private static TypeConverterResult Read(string? name) => Enum.TryParse<TEnum>(name, ignoreCase: true, out var value) && Enum.IsDefined(value)
        ? TypeConverterResult.FromSuccess(value)
        : TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, "No such choice.");
}
