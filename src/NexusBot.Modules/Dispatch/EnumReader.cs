using Discord;
using Discord.Interactions;

namespace NexusBot.Modules.Dispatch;

/// <summary>Reads an enum from a custom id, and only members that exist.</summary>
internal sealed class EnumReader<TEnum> : TypeReader<TEnum> where TEnum : struct, Enum
{
    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        Task.FromResult(Enum.TryParse<TEnum>(option, out var value) && Enum.IsDefined(value)
            ? TypeConverterResult.FromSuccess(value)
            : TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, "No such value."));
}
