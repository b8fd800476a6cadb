using Discord;
using Discord.Interactions;

namespace NexusBot.Modules.Dispatch;

/// <summary>Reads one of Core's ids from a custom id.</summary>
internal sealed class GuidIdReader<TId>(Func<Guid, TId> make) : TypeReader<TId> where TId : struct
{
    public override Task<TypeConverterResult> ReadAsync(IInteractionContext context, string option, IServiceProvider services) =>
        Task.FromResult(Guid.TryParseExact(option, "N", out var value)
            ? TypeConverterResult.FromSuccess(make(value))
            : TypeConverterResult.FromError(InteractionCommandError.ConvertFailed, "Not an id."));
}
